package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what a server takes over from clients about rosters and their versions (RFC 6121 sections 2.1 and 2.6). */
public final class RosterPushFaults implements FaultFamily {
    private static final String VERSION = "ver";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "roster-names-of-wrong-length-are-bad-requests",
                        "Names and groups that are too long or empty are refused as bad requests.",
                        RosterPushFaults::wrongLengthIsBadRequest,
                        "RFC6121-2.3.3-4",
                        "RFC6121-2.3.3-4.1",
                        "RFC6121-2.3.3-4.2",
                        "RFC6121-2.3.3-4.3"),
                Fault.of(
                        "roster-push-stops-after-error",
                        "A resource that answers a roster push with an error gets no more of them.",
                        RosterPushFaults::stopsAfterError,
                        "RFC6121-2.1.6-5"),
                Fault.of(
                        "roster-version-of-the-client",
                        "The version that a client puts into a roster set becomes the roster's.",
                        RosterPushFaults::versionOfTheClient,
                        "RFC6121-2.1.1-1"),
                Fault.of(
                        "roster-version-only-for-those-who-ask",
                        "Roster results carry a version only for requests that name one.",
                        RosterPushFaults::versionOnlyForThoseWhoAsk,
                        "RFC6121-2.6.3-8"));
    }

    private static void wrongLengthIsBadRequest(ModuleContext server) {
        String condition = StanzaErrorCondition.NOT_ACCEPTABLE.elementName();
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean refused = Tampering.isRosterSet(request.stanza())
                    && reply.element()
                            .child("error", Namespaces.CLIENT)
                            .flatMap(error -> error.child(condition, Namespaces.STANZA_ERRORS))
                            .isPresent();
            XmlElement asked = request.stanza().element();
            return List.of(
                    refused
                            ? reply.with(Stanzas.errorReply(asked, StanzaError.of(StanzaErrorCondition.BAD_REQUEST)))
                            : reply);
        });
    }

    /** Whether a session has refused a push. */
    private static final class Refused {
        private volatile boolean once;
    }

    private static Refused refused(ClientSession session) {
        return session.data(Refused.class, Refused::new);
    }

    private static void stopsAfterError(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (stanza.kind() == StanzaKind.IQ && stanza.isError() && stanza.to() == null) {
                refused(session).once = true;
            }
            return List.of(stanza);
        });
        Tampering.loseSent(server, (session, stanza) -> Tampering.isRosterSet(stanza) && refused(session).once);
    }

    private static void versionOfTheClient(ModuleContext server) {
        Map<Jid, String> said = new ConcurrentHashMap<>();
        server.hooks().stanzaIn().add(HookPoint.FIRST, (session, stanza) -> {
            if (Tampering.isRosterSet(stanza)) {
                query(stanza.element()).attribute(VERSION).ifPresent(ver -> said.put(session.account(), ver));
            }
            return List.of(stanza);
        });
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                said.containsKey(session.account()) && isAboutRoster(stanza)
                                        ? stanza.with(Tampering.withQuery(
                                                stanza.element(),
                                                query -> query.withAttribute(VERSION, said.get(session.account()))))
                                        : stanza));
    }

    private static void versionOnlyForThoseWhoAsk(ModuleContext server) {
        server.hooks().iqReply().add(HookPoint.LAST, (request, reply) -> {
            boolean unasked = request.payload().namespace().equals(Namespaces.ROSTER)
                    && request.payload().attribute(VERSION).isEmpty();
            return List.of(
                    unasked && isAboutRoster(reply)
                            ? reply.with(Tampering.withQuery(reply.element(), query -> query.withoutAttribute(VERSION)))
                            : reply);
        });
    }

    private static boolean isAboutRoster(Stanza stanza) {
        return stanza.kind() == StanzaKind.IQ
                && !stanza.isError()
                && stanza.element().child("query", Namespaces.ROSTER).isPresent();
    }

    private static XmlElement query(XmlElement iq) {
        return iq.child("query", Namespaces.ROSTER).orElseThrow();
    }
}
