package org.xmppspec.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.conformance.target.ComponentSettings;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.Provisioning;
import org.xmppspec.conformance.target.RemoteTarget;
import org.xmppspec.conformance.target.Target;
import org.xmppspec.conformance.target.TargetUnusableException;
import org.xmppspec.conformance.target.local.LocalSoftware;
import org.xmppspec.conformance.target.local.LocalTarget;
import org.xmppspec.server.ServerConfig;

/**
 * A target that a user chose and that is not open yet.
 *
 * @param planned what is known of it before it is open, for reports when it cannot be opened
 * @param opener opens it
 */
public record TargetChoice(Target planned, Opener opener) {
    /** Opens a target. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the target.
         *
         * @throws TargetUnusableException when it cannot be used, with the reason
         */
        OpenTarget open() throws TargetUnusableException;
    }

    static TargetChoice embedded(ServerConfig config, Duration timeout, int jobs) {
        ConnectSettings settings =
                ConnectSettings.builder(config.domain()).timeout(timeout).build();
        return new TargetChoice(
                new Target(EmbeddedTarget.NAME, "", settings, EmbeddedTarget.NAME, jobs),
                () -> EmbeddedTarget.open(config, timeout, jobs));
    }

    /**
     * Chooses a server that is installed on this machine.
     *
     * @param software which
     * @param timeout how long an answer may take
     * @param jobs how many cases may run at once
     */
    public static TargetChoice local(LocalSoftware software, Duration timeout, int jobs) {
        ConnectSettings settings =
                ConnectSettings.builder("localhost").timeout(timeout).build();
        return new TargetChoice(
                new Target(software.id(), "", settings, new Provisioning.InBand(true).word(), jobs),
                () -> LocalTarget.open(software, timeout, jobs));
    }

    static TargetChoice remote(
            ConnectSettings settings, Provisioning provisioning, Optional<ComponentSettings> component, int jobs) {
        String name = settings.domain();
        return new TargetChoice(
                new Target(name, "", settings, provisioning.word(), jobs),
                () -> RemoteTarget.open(
                        name, settings, provisioning, jobs, new RemoteTarget.Extras(Optional.empty(), component)));
    }
}
