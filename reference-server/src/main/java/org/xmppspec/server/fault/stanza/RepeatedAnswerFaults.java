package org.xmppspec.server.fault.stanza;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;

/** Faults in how often a request is answered (RFC 6120 section 8.2.3). */
public final class RepeatedAnswerFaults implements FaultFamily {
    private static final String ONE_ANSWER = "RFC6120-8.2.3-4";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "iq-answered-twice",
                        "Each request is answered twice in the same way.",
                        server -> twice(server, reply -> true),
                        ONE_ANSWER),
                Fault.of(
                        "iq-error-answered-twice",
                        "The error that answers a request comes twice.",
                        server -> twice(server, Stanza::isError),
                        ONE_ANSWER),
                Fault.of(
                        "iq-answered-again-later",
                        "With the answer to a request comes once more the one to the request before.",
                        RepeatedAnswerFaults::againLater,
                        ONE_ANSWER));
    }

    private static void twice(ModuleContext server, Predicate<Stanza> which) {
        server.hooks()
                .iqReply()
                .add(HookPoint.LAST, (request, reply) -> which.test(reply) ? List.of(reply, reply) : List.of(reply));
    }

    private static void againLater(ModuleContext server) {
        Map<Jid, Stanza> last = new ConcurrentHashMap<>();
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            List<Stanza> all = new ArrayList<>(List.of(reply));
            Optional.ofNullable(request.from())
                    .map(asking -> last.put(asking, reply))
                    .ifPresent(all::add);
            return all;
        });
    }
}
