package org.xmppspec.server.fault.stanza;

import java.util.List;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.Stanza;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;
import org.xmppspec.xmpp.xml.XmlNode;
import org.xmppspec.xmpp.xml.XmlText;

/** Faults in how the server treats content of stanzas: what it does not know, and what it passes on (section 8.4). */
public final class ContentFaults implements FaultFamily {
    private static final String NOWHERE = "urn:xmppspec:nowhere";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "content-white-space-lost",
                        "White space around text inside messages is removed.",
                        server -> changeLetters(server, letter -> withTexts(letter, String::strip)),
                        "RFC6120-8.4-13"),
                Fault.of(
                        "content-supplementary-characters-lost",
                        "Characters beyond the basic plane arrive as question marks.",
                        server -> changeLetters(
                                server,
                                letter -> withTexts(letter, text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"))),
                        "RFC6120-8.4-13"),
                Fault.of(
                        "content-prefixed-attributes-lost",
                        "Attributes with a prefix are removed from messages.",
                        server -> changeLetters(server, ContentFaults::withoutAttributes),
                        "RFC6120-8.4-13"),
                Fault.of(
                        "payload-prefix-not-understood",
                        "A payload with a prefix is taken for an unknown one.",
                        server -> Tampering.changeReceived(
                                server,
                                stanza -> stanza.kind() == StanzaKind.IQ,
                                iq -> eachChild(
                                        iq, child -> child.prefix().isEmpty() ? child : renamed(child, NOWHERE))),
                        "RFC6120-8.4-6"),
                Fault.of(
                        "payload-namespace-unchecked",
                        "A roster item is taken in whatever namespace it comes.",
                        server -> Tampering.changeReceived(
                                server, stanza -> stanza.isRequest() && holdsItem(stanza), ContentFaults::asRoster),
                        "RFC6120-8.4-8",
                        "RFC6120-8.4-12"),
                Fault.of(
                        "presence-namespace-unchecked",
                        "A priority counts in whatever namespace it comes.",
                        server -> Tampering.changeReceived(
                                server,
                                ContentFaults::isPresence,
                                presence -> eachChild(
                                        presence,
                                        child -> child.localName().equals("priority")
                                                ? renamed(child, Namespaces.CLIENT)
                                                : child)),
                        "RFC6120-8.4-8"),
                Fault.of(
                        "presence-of-unknown-content-lost",
                        "Presence with nothing but unknown content is dropped.",
                        server -> server.hooks()
                                .stanzaIn()
                                .add(
                                        2 * HookPoint.FIRST,
                                        (session, stanza) -> isPresence(stanza) && isAllUnknown(stanza)
                                                ? List.of()
                                                : List.of(stanza)),
                        "RFC6120-8.4-10"),
                Fault.of(
                        "presence-spoilt-by-unknown-content",
                        "Unknown content of presence keeps the rest from being read.",
                        server -> Tampering.changeReceived(
                                server,
                                stanza -> isPresence(stanza) && holdsUnknown(stanza),
                                presence -> presence.toBuilder()
                                        .removeChildren(child -> child.is("priority", Namespaces.CLIENT))
                                        .build()),
                        "RFC6120-8.4-11"),
                Fault.of(
                        "message-of-unknown-content-ends-stream",
                        "A message to the server with nothing but unknown content ends the stream.",
                        ContentFaults::endAtRiddles,
                        "RFC6120-8.4-9"),
                Fault.of(
                        "prefix-declared-in-header",
                        "A prefix in errors is declared in the stream header.",
                        ContentFaults::declareInHeader,
                        "RFC6120-8.4-5"));
    }

    private static boolean isPresence(Stanza stanza) {
        return stanza.kind() == StanzaKind.PRESENCE;
    }

    private static boolean isUnknown(XmlElement child) {
        return !child.namespace().equals(Namespaces.CLIENT);
    }

    private static boolean holdsUnknown(Stanza stanza) {
        return stanza.element().children().stream().anyMatch(ContentFaults::isUnknown);
    }

    private static boolean isAllUnknown(Stanza stanza) {
        List<XmlElement> children = stanza.element().children();
        return !children.isEmpty() && children.stream().allMatch(ContentFaults::isUnknown);
    }

    private static boolean holdsItem(Stanza stanza) {
        return stanza.type().equals("set")
                && stanza.element()
                        .firstChild()
                        .filter(payload -> payload.localName().equals("query")
                                && payload.children().stream()
                                        .anyMatch(child -> child.localName().equals("item")))
                        .isPresent();
    }

    private static XmlElement asRoster(XmlElement iq) {
        return eachChild(
                iq, query -> eachChild(renamed(query, Namespaces.ROSTER), item -> renamed(item, Namespaces.ROSTER)));
    }

    private static XmlElement renamed(XmlElement element, String namespace) {
        return element.toBuilder().name("", element.localName(), namespace).build();
    }

    private static XmlElement eachChild(XmlElement element, UnaryOperator<XmlElement> change) {
        return element.toBuilder()
                .clearContent()
                .content(element.content().stream()
                        .<XmlNode>map(node -> node instanceof XmlElement child ? change.apply(child) : node)
                        .toList())
                .build();
    }

    /** Changes what messages carry that is not of the protocol. */
    private static void changeLetters(ModuleContext server, UnaryOperator<XmlElement> change) {
        Tampering.changeSent(
                server,
                stanza -> stanza.kind() == StanzaKind.MESSAGE && !stanza.isError(),
                message -> eachChild(message, child -> isUnknown(child) ? change.apply(child) : child));
    }

    private static XmlElement withTexts(XmlElement element, UnaryOperator<String> change) {
        List<XmlNode> content = element.content().stream()
                .<XmlNode>map(node -> node instanceof XmlElement child
                        ? withTexts(child, change)
                        : new XmlText(change.apply(((XmlText) node).value())))
                .toList();
        return element.toBuilder().clearContent().content(content).build();
    }

    private static XmlElement withoutAttributes(XmlElement element) {
        XmlElementBuilder copy = XmlElement.builder(element.prefix(), element.localName(), element.namespace());
        element.attributes().stream()
                .filter(attribute -> attribute.prefix().isEmpty())
                .forEach(copy::attribute);
        return eachChild(copy.content(element.content()).build(), ContentFaults::withoutAttributes);
    }

    private static void endAtRiddles(ModuleContext server) {
        server.hooks().stanzaIn().add(HookPoint.LAST, (session, stanza) -> {
            boolean riddle = stanza.kind() == StanzaKind.MESSAGE
                    && stanza.to() != null
                    && !stanza.to().hasLocalpart()
                    && isAllUnknown(stanza);
            if (riddle) {
                session.connection().end();
                return List.of();
            }
            return List.of(stanza);
        });
    }

    private static void declareInHeader(ModuleContext server) {
        String condition = "<service-unavailable xmlns='" + Namespaces.STANZA_ERRORS + "'/>";
        Wiring.changeTextOut(
                server,
                text -> text.replace("<stream:stream ", "<stream:stream xmlns:err='" + Namespaces.STANZA_ERRORS + "' ")
                        .replace(condition, "<err:service-unavailable/>"));
    }
}
