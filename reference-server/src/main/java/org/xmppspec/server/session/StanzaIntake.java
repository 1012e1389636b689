package org.xmppspec.server.session;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.ClientSession;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.hook.StanzaHook;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Takes the stanzas of a bound client: judges and stamps them, lets the modules work on them, and routes them. */
final class StanzaIntake {
    private static final System.Logger LOG = System.getLogger(StanzaIntake.class.getName());

    private final PeerConnection connection;
    private final LocalDomain domain;

    /**
     * Makes the intake of one connection.
     *
     * @param connection the connection
     */
    StanzaIntake(PeerConnection connection) {
        this.connection = connection;
        domain = connection.settings().domain();
    }

    /** Takes a stanza. */
    void handle(XmlElement element) {
        domain.serial().run(() -> connection.session().ifPresent(session -> take(session, element)));
    }

    private void take(ClientSession session, XmlElement element) {
        for (Stanza received : through(domain.hooks().stanzaReceived(), session, new Stanza(element, null, null))) {
            try {
                judge(session, received.element());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A stanza of " + session + " could not be handled.", e);
                refuse(session, received.element(), StanzaErrorCondition.INTERNAL_SERVER_ERROR);
            }
        }
    }

    private void judge(ClientSession session, XmlElement element) {
        if (!isFrom(session, element.attribute("from"))) {
            connection.end(StreamErrorCondition.INVALID_FROM, "The 'from' is not the address of this stream.");
            return;
        }
        Optional<String> to = element.attribute("to");
        AddressSlot slot = AddressSlot.to(StanzaKind.of(element).orElseThrow());
        Optional<Jid> recipient = domain.addresses().read(slot, to);
        if (to.isPresent() && recipient.isEmpty()) {
            refuse(
                    session,
                    element.withAttribute("to", domain.domain().toString()),
                    StanzaErrorCondition.JID_MALFORMED);
        } else if (isIq(element) && StanzaRules.iqProblem(element).isPresent()) {
            refuse(session, element, StanzaErrorCondition.BAD_REQUEST);
        } else if (ResourceBinding.isBind(element)) {
            refuse(session, element, StanzaErrorCondition.NOT_ALLOWED);
        } else {
            accept(session, stamped(element), recipient.orElse(null));
        }
    }

    private void accept(ClientSession session, XmlElement element, Jid recipient) {
        Stanza stanza = Stanza.of(element, session.address(), recipient);
        through(domain.hooks().stanzaIn(), session, stanza).forEach(each -> route(session, each));
    }

    private void route(ClientSession session, Stanza stanza) {
        if (stanza.to() != null) {
            domain.router().route(stanza);
        } else if (stanza.kind() == StanzaKind.MESSAGE) {
            domain.router().route(stanza.withTo(session.account()));
        } else if (stanza.isRequest()) {
            domain.serveOwnAccount(stanza);
        }
    }

    /** Adds the language of the stream, unless the stanza says its own (RFC 6120 section 8.1.5). */
    private XmlElement stamped(XmlElement element) {
        Optional<String> language = connection.language();
        return language.isPresent() && element.lang().isEmpty()
                ? element.toBuilder().lang(language.get()).build()
                : element;
    }

    private boolean isFrom(ClientSession session, Optional<String> from) {
        return from.isEmpty()
                || domain.addresses()
                        .read(AddressSlot.STANZA_FROM, from)
                        .filter(address -> address.equals(session.address()) || address.equals(session.account()))
                        .isPresent();
    }

    private static boolean isIq(XmlElement element) {
        return element.is("iq", Namespaces.CLIENT);
    }

    /** Answers with an error, unless the stanza is one that must not be answered. */
    private static void refuse(ClientSession session, XmlElement element, StanzaErrorCondition condition) {
        if (Stanzas.mayBeAnsweredWithError(element)) {
            XmlElement addressed =
                    element.withAttribute("from", session.address().toString());
            session.send(new Stanza(Stanzas.errorReply(addressed, condition), null, session.address()));
        }
    }

    private static List<Stanza> through(HookPoint<StanzaHook> point, ClientSession session, Stanza stanza) {
        List<Stanza> stanzas = List.of(stanza);
        for (StanzaHook hook : point) {
            stanzas = stanzas.stream()
                    .flatMap(each -> hook.pass(session, each).stream())
                    .toList();
        }
        return stanzas;
    }
}
