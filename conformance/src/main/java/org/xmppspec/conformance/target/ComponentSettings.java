package org.xmppspec.conformance.target;

import java.time.Duration;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.ComponentAccess;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Endpoint;
import org.xmppspec.client.SessionLimits;
import org.xmppspec.client.StreamRole;
import org.xmppspec.client.TlsMode;

/**
 * Which external component of the target (XEP-0114) the run may be.
 *
 * @param endpoint where the target takes components
 * @param domain the component's domain, to which the target routes
 * @param secret what the component authenticates with; never shown by {@link #toString}
 */
public record ComponentSettings(Endpoint endpoint, String domain, String secret) {
    /**
     * Connects the component.
     *
     * @param timeout how long an answer may take
     * @throws TargetUnusableException when the target does not take it
     */
    ComponentAccess open(Duration timeout) throws TargetUnusableException {
        ComponentAccess access = access(timeout);
        try {
            access.connect();
            return access;
        } catch (ConnectException e) {
            access.close();
            throw new TargetUnusableException("The component " + domain + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Connects the component if there is one. */
    static Optional<ComponentAccess> open(Optional<ComponentSettings> settings, Duration timeout)
            throws TargetUnusableException {
        return settings.isPresent() ? Optional.of(settings.get().open(timeout)) : Optional.empty();
    }

    /** Prepares the access; nothing is connected yet. */
    ComponentAccess access(Duration timeout) {
        ConnectSettings settings = ConnectSettings.builder(domain)
                .endpoint(endpoint.host(), endpoint.port())
                .tls(TlsMode.NONE)
                .role(StreamRole.COMPONENT)
                .limits(SessionLimits.LASTING)
                .timeout(timeout)
                .build();
        return new ComponentAccess(new Account("", domain, secret), settings);
    }

    @Override
    public String toString() {
        return domain + " at " + endpoint;
    }
}
