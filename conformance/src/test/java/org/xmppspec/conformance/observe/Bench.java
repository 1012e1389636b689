package org.xmppspec.conformance.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.target.EmbeddedTarget;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.server.ServerConfig;

/** Sessions with reference servers and observations of them, as a case has them. */
final class Bench {
    static final String MUST = "TEST-1";
    static final String SHOULD = "TEST-2";
    static final String MAY = "TEST-3";

    private static final Map<String, Level> LEVELS = Map.of(MUST, Level.MUST, SHOULD, Level.SHOULD, MAY, Level.MAY);

    final Variables variables = new Variables().set("domain", "localhost");
    final ObservationLog log = new ObservationLog(LEVELS.keySet(), id -> Optional.ofNullable(LEVELS.get(id)));
    final Observations observe = new Observations(log, variables, Duration.ofMillis(60));
    private final Transcript transcript = Transcript.start();
    private final List<XmppSession> sessions = new ArrayList<>();

    /** Starts a server; what is waited for in vain is waited for so long. */
    static OpenTarget server() throws Exception {
        return EmbeddedTarget.open(ServerConfig.builder().build(), Duration.ofMillis(1500), 1);
    }

    XmppSession online(OpenTarget target, String name) throws Exception {
        XmppSession session = target.connector()
                .open(SessionRequest.builder(name, StreamStage.ONLINE)
                        .account(target.accounts().take())
                        .variables(variables)
                        .transcript(transcript)
                        .build());
        sessions.add(session);
        return session;
    }

    /** Ends all streams, and lets the log judge what came late. */
    List<Observation> finish() {
        XmppSession.closeAll(sessions);
        log.finish(received -> false);
        return log.observations();
    }
}
