package org.xmppspec.server.session;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.server.routing.LocalDomain;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stanza.Stanzas;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.xml.XmlElement;

/** Takes the stanzas of an external component: judges their addresses (XEP-0114 section 3) and routes them. */
final class ComponentIntake {
    private static final System.Logger LOG = System.getLogger(ComponentIntake.class.getName());

    private final PeerConnection connection;
    private final LocalDomain domain;

    /**
     * Makes the intake of one connection.
     *
     * @param connection the connection
     */
    ComponentIntake(PeerConnection connection) {
        this.connection = connection;
        domain = connection.settings().domain();
    }

    /** Takes a stanza, in the namespace of clients. */
    void handle(XmlElement element) {
        domain.serial().run(() -> {
            try {
                judge(element);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A stanza of a component could not be handled.", e);
                refuse(element, StanzaErrorCondition.INTERNAL_SERVER_ERROR);
            }
        });
    }

    private void judge(XmlElement element) {
        Optional<Jid> from = sender(element);
        if (from.isEmpty() || element.attribute("to").isEmpty()) {
            connection.end(
                    StreamErrorCondition.IMPROPER_ADDRESSING, "Every stanza says 'from' and 'to', each an address.");
        } else if (!isOwn(from.get())) {
            connection.end(StreamErrorCondition.INVALID_FROM, "The 'from' is not at the domain of this component.");
        } else {
            route(element, from.get(), recipient(element));
        }
    }

    private Optional<Jid> sender(XmlElement element) {
        return domain.addresses().read(AddressSlot.STANZA_FROM, element.attribute("from"));
    }

    private Optional<Jid> recipient(XmlElement element) {
        AddressSlot slot = AddressSlot.to(StanzaKind.of(element).orElseThrow());
        return domain.addresses().read(slot, element.attribute("to"));
    }

    private void route(XmlElement element, Jid from, Optional<Jid> to) {
        if (to.isEmpty()) {
            refuse(element.withAttribute("to", domain.domain().toString()), StanzaErrorCondition.JID_MALFORMED);
        } else if (element.localName().equals(StanzaKind.IQ.elementName())
                && StanzaRules.iqProblem(element).isPresent()) {
            refuse(element, StanzaErrorCondition.BAD_REQUEST);
        } else {
            domain.router().route(Stanza.of(element, from, to.get()));
        }
    }

    private boolean isOwn(Jid from) {
        return connection
                .identity()
                .filter(component -> component.domainpart().equals(from.domainpart()))
                .isPresent();
    }

    private void refuse(XmlElement element, StanzaErrorCondition condition) {
        if (Stanzas.mayBeAnsweredWithError(element)) {
            Optional<Jid> recipient = recipient(element);
            sender(element)
                    .ifPresent(from -> domain.router()
                            .route(Stanza.of(
                                    Stanzas.errorReply(element, condition), recipient.orElse(domain.domain()), from)));
        }
    }
}
