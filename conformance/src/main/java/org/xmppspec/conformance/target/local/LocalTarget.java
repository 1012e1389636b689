package org.xmppspec.conformance.target.local;

import java.time.Duration;
import java.util.Optional;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Endpoint;
import org.xmppspec.client.Trust;
import org.xmppspec.conformance.target.ComponentSettings;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.Provisioning;
import org.xmppspec.conformance.target.RemoteTarget;
import org.xmppspec.conformance.target.TargetUnusableException;

/** A server of this machine as a target. */
public final class LocalTarget {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int OPENINGS = 4;

    private LocalTarget() {}

    /**
     * Starts a server and opens it as a target; closing the target stops the server.
     *
     * @param software which server
     * @param timeout how long an answer may take
     * @param jobs how many cases may run at once
     * @return the open target
     * @throws TargetUnusableException when it is not installed, does not come up or does not let anyone in
     */
    public static OpenTarget open(LocalSoftware software, Duration timeout, int jobs) throws TargetUnusableException {
        LocalServer server = LocalServer.start(software);
        ConnectSettings settings = ConnectSettings.builder(server.settings().domain())
                .endpoint(LOOPBACK, server.settings().port())
                .directTls(LOOPBACK, server.settings().directTlsPort())
                .trust(Trust.certificate(server.certificate()))
                .timeout(timeout)
                .openings(OPENINGS)
                .build();
        try {
            return RemoteTarget.open(
                    software.id(),
                    settings,
                    new Provisioning.InBand(true),
                    jobs,
                    new RemoteTarget.Extras(server.clientAuthority(), Optional.of(component(server.settings()))),
                    server::close);
        } catch (TargetUnusableException e) {
            server.close();
            throw e;
        }
    }

    private static ComponentSettings component(LocalSettings settings) {
        return new ComponentSettings(
                new Endpoint(LOOPBACK, settings.componentPort()),
                settings.componentDomain(),
                settings.componentSecret());
    }
}
