package org.xmppspec.server.fault.service;

import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.Namespaces;

/** What a server lists in its answers to service discovery. */
final class Features {
    private Features() {}

    static void hide(ModuleContext server, String feature) {
        Tampering.changeResult(
                server,
                Namespaces.DISCO_INFO,
                query -> query.toBuilder()
                        .removeChildren(
                                child -> child.attribute("var").orElse("").equals(feature))
                        .build());
    }
}
