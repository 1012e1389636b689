package org.xmppspec.server.session;

import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.Addresses;
import org.xmppspec.server.hook.IqScope;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.routing.IqService;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Stanzas on a stream that is not authenticated: only what a module serves there, such as in-band registration. */
final class UnauthenticatedStanzas {
    private final PeerConnection connection;

    /**
     * Makes the handler for one connection.
     *
     * @param connection the connection
     */
    UnauthenticatedStanzas(PeerConnection connection) {
        this.connection = connection;
    }

    /** Serves a stanza, or ends the stream (RFC 6120 section 4.9.3.12). */
    void handle(XmlElement element) {
        LocalDomain domain = connection.settings().domain();
        Stanza stanza = new Stanza(element.withoutAttribute("from"), null, null);
        if (!mayAsk(stanza) || !domain.iqs().serves(IqScope.UNAUTHENTICATED, namespace(element))) {
            connection.end(StreamErrorCondition.NOT_AUTHORIZED, "Authenticate first.");
            return;
        }
        IqService.Asker asker = new IqService.Asker(
                Optional.empty(), Optional.of(connection), reply -> connection.send(reply.element()));
        domain.serial().run(() -> {
            if (isMisaddressed(element)) {
                Stanza unaddressed = stanza.withTo(null);
                domain.iqs()
                        .request(unaddressed, IqScope.UNAUTHENTICATED, asker)
                        .refuse(StanzaErrorCondition.JID_MALFORMED);
            } else {
                domain.iqs().serve(stanza, IqScope.UNAUTHENTICATED, null, asker);
            }
        });
    }

    private boolean isMisaddressed(XmlElement iq) {
        Optional<String> to = iq.attribute("to");
        Addresses addresses = connection.settings().domain().addresses();
        return to.isPresent() && addresses.read(AddressSlot.IQ_TO, to).isEmpty();
    }

    private boolean mayAsk(Stanza stanza) {
        boolean protectedEnough = connection.secure() || connection.settings().tlsPolicy() != TlsPolicy.REQUIRED;
        return protectedEnough
                && stanza.kind() == StanzaKind.IQ
                && StanzaRules.iqProblem(stanza.element()).isEmpty()
                && stanza.isRequest();
    }

    private static String namespace(XmlElement iq) {
        return iq.firstChild().map(XmlElement::namespace).orElse("");
    }
}
