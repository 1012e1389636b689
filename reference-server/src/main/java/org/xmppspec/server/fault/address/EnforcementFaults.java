package org.xmppspec.server.fault.address;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.fault.address.Twins.Ids;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.jid.JidPart;
import org.xmppspec.xmpp.stanza.StanzaError;
import org.xmppspec.xmpp.stanza.StanzaErrorCondition;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in where addresses are looked at, and in what becomes of malformed ones (RFC 7622 section 4). */
public final class EnforcementFaults implements FaultFamily {
    private static final Ids ENFORCED = Twins.precis("4-1");

    @Override
    public List<Fault> faults() {
        return answers(places(new Twins())).all();
    }

    private static Twins places(Twins twins) {
        twins.both(
                        "address-unprepared",
                        "Addresses are taken as they are written, everywhere.",
                        Misreading.asWritten(Misreading.EVERYWHERE),
                        Twins.precis("3.2.2-1", "3.3-2", "3.4-3"),
                        Twins.stringprep("2.3-1", "2.3-2", "2.4-1", "2.4-2"))
                .both(
                        "address-unchecked",
                        "What no address can be is taken for one, everywhere.",
                        Misreading.unchecked(Misreading.EVERYWHERE),
                        Twins.precis("3.2-5", "3.2.1-1", "3.3-1", "3.3-2", "3.4-2", "3.4-3", "4-1"),
                        Twins.stringprep("2.1-1", "2.2-6", "2.2-9", "2.3-1", "2.3-3", "2.4-1", "2.4-3"))
                .both(
                        "recipient-compared-as-written",
                        "Stanzas reach only those whose address is written as the server writes it.",
                        prepared(Misreading.RECIPIENTS),
                        Twins.precis("3.2.3-1", "3.3-2"),
                        Twins.stringprep("2.3-2"))
                .newer(
                        "roster-item-kept-as-written",
                        "Roster items keep the address as the client wrote it.",
                        prepared(EnumSet.of(AddressSlot.ROSTER_ITEM)),
                        Twins.precis("5-1"))
                .both(
                        "bound-resource-kept-as-written",
                        "A resource is bound as the client wrote it.",
                        prepared(EnumSet.of(AddressSlot.BOUND_RESOURCE)),
                        Twins.precis("3.4-3"),
                        Twins.stringprep("2.4-1", "2.4-2", "3-1"))
                .both(
                        "stream-to-compared-as-written",
                        "The domain in a stream header has to be written as the server writes it.",
                        prepared(EnumSet.of(AddressSlot.STREAM_TO)),
                        Twins.precis("3.2.2-1"),
                        Twins.stringprep("3-1"));
        unchecked(twins, "message", AddressSlot.MESSAGE_TO);
        unchecked(twins, "presence", AddressSlot.PRESENCE_TO);
        unchecked(twins, "iq", AddressSlot.IQ_TO);
        unchecked(twins, "roster-item", AddressSlot.ROSTER_ITEM);
        unchecked(twins, "bound-resource", AddressSlot.BOUND_RESOURCE);
        return twins;
    }

    private static void unchecked(Twins twins, String name, AddressSlot slot) {
        twins.both(
                name + "-address-unchecked",
                "What no address can be is taken for one in this place: " + slot + ".",
                Misreading.unchecked(EnumSet.of(slot)),
                switch (slot) {
                    case BOUND_RESOURCE -> Twins.precis("3.4-3");
                    case IQ_TO -> Twins.precis("3.3-2");
                    case ROSTER_ITEM -> Twins.precis("3.3-2", "4-1");
                    default -> ENFORCED;
                },
                slot == AddressSlot.BOUND_RESOURCE ? Twins.stringprep("2.4-1") : Twins.stringprep("2.3-1"));
    }

    /** Checks addresses as it ought to, and then uses them as they were written. */
    private static Consumer<ModuleContext> prepared(Set<AddressSlot> slots) {
        return server -> {
            for (JidPart part : JidPart.values()) {
                Misreading.of(slots, part, (written, prepared, rules) -> prepared.map(text -> written))
                        .accept(server);
            }
        };
    }

    private static Twins answers(Twins twins) {
        return twins.newer(
                        "malformed-recipient-bad-request",
                        "A malformed recipient is a bad request.",
                        answering(StanzaErrorCondition.BAD_REQUEST),
                        ENFORCED)
                .newer(
                        "malformed-recipient-item-not-found",
                        "A malformed recipient is one that is not found.",
                        answering(StanzaErrorCondition.ITEM_NOT_FOUND),
                        ENFORCED)
                .newer(
                        "malformed-message-ignored",
                        "The first message of a client for a malformed recipient is dropped.",
                        server -> loseFirst(server, StanzaKind.MESSAGE),
                        ENFORCED)
                .newer(
                        "malformed-presence-ignored",
                        "The first presence of a client for a malformed recipient is dropped.",
                        server -> loseFirst(server, StanzaKind.PRESENCE),
                        ENFORCED);
    }

    /** Whether a client has lost an error already. */
    private static final class Loss {
        private boolean happened;
    }

    private static void loseFirst(ModuleContext server, StanzaKind kind) {
        Tampering.loseSent(server, (session, stanza) -> {
            Loss loss = session.data(Loss.class, Loss::new);
            boolean lost = !loss.happened && stanza.kind() == kind && isMalformedError(stanza);
            loss.happened |= lost;
            return lost;
        });
    }

    private static boolean isMalformedError(Stanza stanza) {
        return stanza.isError()
                && stanza.element()
                        .child("error", Namespaces.CLIENT)
                        .flatMap(error ->
                                error.child(StanzaErrorCondition.JID_MALFORMED.elementName(), Namespaces.STANZA_ERRORS))
                        .isPresent();
    }

    private static Consumer<ModuleContext> answering(StanzaErrorCondition condition) {
        return server -> Tampering.changeSent(
                server, EnforcementFaults::isMalformedError, stanza -> withError(stanza, StanzaError.of(condition)));
    }

    private static XmlElement withError(XmlElement stanza, StanzaError error) {
        return stanza.toBuilder()
                .removeChildren(child -> child.localName().equals("error"))
                .child(error.toXml(Namespaces.CLIENT))
                .build();
    }
}
