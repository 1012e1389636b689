package org.xmppspec.server.fault.im;

import static org.xmppspec.xmpp.stanza.StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED;
import static org.xmppspec.xmpp.stanza.StanzaKind.IQ;

import java.util.List;
import java.util.function.BiPredicate;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;

/** Faults in what becomes of IQ stanzas for an account, rule by rule (RFC 6121 section 8.5). */
public final class IqRuleFaults implements FaultFamily {
    private static final BiPredicate<ModuleContext, Stanza> UNKNOWN = (server, stanza) -> stanza.isRequest()
            && stanza.element().children().stream()
                    .anyMatch(payload -> payload.namespace().endsWith(":unknown"));

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "iq-for-account-not-implemented",
                        "A request for an account that nobody knows has the wrong error.",
                        server -> notImplemented(
                                server, UNKNOWN.and(Arrivals::isForAccount).and(Arrivals::isAnybodyThere)),
                        "RFC6121-8.5.2.1.3-2"),
                Fault.of(
                        "iq-for-absent-not-implemented",
                        "A request for an account without resources that nobody knows has the wrong error.",
                        server -> notImplemented(
                                server, UNKNOWN.and(Arrivals::isForAccount).and(Arrivals::isForAbsent)),
                        "RFC6121-8.5.2.2.3-2"),
                Fault.of(
                                "iq-set-for-absent-unanswered",
                                "A request (set) for an account without resources is not answered.",
                                server -> Tampering.loseRouted(
                                        server,
                                        stanza -> stanza.isRequest()
                                                && stanza.type().equals("set")
                                                && Arrivals.isForAccount(server, stanza)
                                                && Arrivals.isForAbsent(server, stanza)
                                                && !stanza.from().bare().equals(stanza.to())),
                                "RFC6121-8.5.2.2.3-1")
                        .andSo("RFC6121-8.5.2.2.3-2"),
                Arrivals.lost(
                        "iq-error-for-resource-lost",
                        "An IQ error for a full address is lost.",
                        Arrivals.of(IQ, "error").and(Arrivals::isForResource).and(IqRuleFaults::isFromClient),
                        "RFC6121-8.5.3.1-2"));
    }

    private static boolean isFromClient(ModuleContext server, Stanza stanza) {
        return server.sessions().at(stanza.from()).isPresent();
    }

    private static void notImplemented(ModuleContext server, BiPredicate<ModuleContext, Stanza> which) {
        Tampering.loseRouted(server, stanza -> {
            boolean refused = stanza.to() != null && which.test(server, stanza);
            if (refused) {
                server.router().refuse(stanza, FEATURE_NOT_IMPLEMENTED);
            }
            return refused;
        });
    }
}
