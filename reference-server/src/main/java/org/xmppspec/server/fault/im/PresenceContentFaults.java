package org.xmppspec.server.fault.im;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what presence says, and in errors about it (RFC 6121 section 4.7). */
public final class PresenceContentFaults implements FaultFamily {
    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "presence-show-translated",
                        "The values of show reach subscribers in capital letters.",
                        server -> changeChild(
                                server,
                                "show",
                                (sender, show) -> text(show, show.text().toUpperCase(Locale.ROOT))),
                        "RFC6121-4.7.2.1-4",
                        "RFC6121-4.7.2.1-4.1",
                        "RFC6121-4.7.2.1-4.2",
                        "RFC6121-4.7.2.1-4.3",
                        "RFC6121-4.7.2.1-4.4",
                        "RFC6121-4.4.2-1"),
                Fault.of(
                        "presence-show-xa-is-away",
                        "Who is away for long is only away.",
                        server -> changeChild(
                                server, "show", (sender, show) -> show.text().equals("xa") ? text(show, "away") : show),
                        "RFC6121-4.7.2.1-4.4"),
                Fault.of(
                        "presence-priority-below-the-lowest",
                        "Priorities are broadcast one too low.",
                        server -> changeChild(server, "priority", (sender, priority) -> lower(priority)),
                        "RFC6121-4.7.2.3-2",
                        "RFC6121-4.7.2.3-7",
                        "RFC6121-4.4.2-1"),
                Fault.of(
                        "presence-highest-priority-refused",
                        "Presence of priority 127 is lost.",
                        server -> Tampering.loseRouted(
                                server,
                                stanza -> Tampering.isPresence(stanza, "")
                                        && stanza.element()
                                                .child("priority", Namespaces.CLIENT)
                                                .filter(priority ->
                                                        priority.text().equals("127"))
                                                .isPresent()),
                        "RFC6121-4.7.2.3-2"),
                Fault.of(
                        "presence-error-without-reason",
                        "Presence of type error does not say what the error is.",
                        server -> Tampering.changeSent(
                                server,
                                stanza -> stanza.kind() == StanzaKind.PRESENCE && stanza.isError(),
                                presence -> presence.toBuilder().clearContent().build()),
                        "RFC6121-4.7.1-2"));
    }

    /** Changes what others than the sender's own resources get. */
    private static void changeChild(
            ModuleContext server, String name, BiFunction<Stanza, XmlElement, XmlElement> change) {
        server.hooks().stanzaOut().add(HookPoint.LAST, (session, stanza) -> {
            boolean foreign =
                    Tampering.isPresence(stanza, "") && !stanza.from().bare().equals(session.account());
            return List.of(
                    foreign
                            ? stanza.with(Tampering.withEachChild(
                                    stanza.element(),
                                    child -> child.is(name, Namespaces.CLIENT) ? change.apply(stanza, child) : child))
                            : stanza);
        });
    }

    private static XmlElement lower(XmlElement priority) {
        return text(priority, Integer.toString(Integer.parseInt(priority.text().strip()) - 1));
    }

    private static XmlElement text(XmlElement element, String text) {
        return element.toBuilder().clearContent().text(text).build();
    }
}
