package org.xmppspec.cli.shell.session;

import org.xmppspec.client.SessionLimits;

/** What a session of a shell, which somebody may keep open all day, takes in. */
final class Limits {
    static final SessionLimits SHELL = new SessionLimits(4 << 20, 100_000, 48L << 20, 4L << 30);

    private Limits() {}
}
