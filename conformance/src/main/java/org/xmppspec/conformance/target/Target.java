package org.xmppspec.conformance.target;

import java.time.Duration;
import java.util.Objects;
import org.xmppspec.client.ConnectSettings;

/**
 * The implementation under test and how to get to it; holds nothing secret.
 *
 * @param name what reports call it, such as {@code embedded}, {@code prosody} or its domain
 * @param version the software and version where they are known, otherwise empty
 * @param settings domain, endpoint, TLS mode, trust and time-out of every connection
 * @param provisioning where accounts come from, in one word: {@code embedded}, {@code ibr}, {@code accounts} or
 *     {@code command}
 * @param jobs how many cases may run at once
 */
public record Target(String name, String version, ConnectSettings settings, String provisioning, int jobs) {
    /** Checks that nothing is missing. */
    public Target {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(provisioning, "provisioning");
        if (jobs < 1) {
            throw new IllegalArgumentException("A run needs at least one job, not " + jobs + ".");
        }
    }

    /** Returns the XMPP domain that is served. */
    public String domain() {
        return settings.domain();
    }

    /** Returns how long an answer may take. */
    public Duration timeout() {
        return settings.timeout();
    }

    /** Returns where connections go, such as {@code 127.0.0.1:5222}, or {@code DNS} when the domain's records decide. */
    public String endpoint() {
        return settings.endpoint().map(Object::toString).orElse("DNS");
    }
}
