package org.xmppspec.conformance.engine;

import java.util.Optional;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Connector;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;

/**
 * Knows whether the target still answers, so that a target that has died is not blamed for what it then does not do.
 *
 * <p>At the beginning it looks how far a connection gets without an account. After a case that ended oddly, and before
 * each case while the target does not answer, it tries that again. After {@value #PATIENCE} tries in a row without an
 * answer it gives the target up.
 */
final class TargetWatch {
    private static final int PATIENCE = 3;

    private final Connector connector;
    private StreamStage reached = StreamStage.FEATURES;
    private int failures;
    private String why = "";

    TargetWatch(Connector connector) {
        this.connector = connector;
    }

    /** Looks how far a connection gets; returns what keeps it from being made at all. */
    synchronized Optional<String> begin() {
        for (StreamStage stage : new StreamStage[] {StreamStage.FEATURES, StreamStage.TCP}) {
            reached = stage;
            if (probe()) {
                return Optional.empty();
            }
        }
        return Optional.of(why);
    }

    /** Tells whether the last try got no answer, and what it got. */
    synchronized Optional<String> silent() {
        return failures > 0 ? Optional.of(why) : Optional.empty();
    }

    /** Tries again, unless the target was given up. */
    synchronized boolean answers() {
        return failures < PATIENCE && probe();
    }

    private boolean probe() {
        try {
            connector.open(SessionRequest.builder("probe", reached).build()).close();
            failures = 0;
            return true;
        } catch (ConnectException e) {
            failures++;
            why = e.getMessage();
            return false;
        }
    }
}
