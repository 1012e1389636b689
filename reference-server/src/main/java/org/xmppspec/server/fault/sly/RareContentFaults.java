package org.xmppspec.server.fault.sly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

/** What is right for plain stanzas and wrong for those with something rare inside. */
public final class RareContentFaults implements FaultFamily {
    private static final int LONG = 64;

    @Override
    public List<Fault> faults() {
        return List.of(
                answered(
                        "only-long-ids-cut",
                        "Answers have no more than the first 64 characters of the request's id.",
                        id -> id.substring(0, Math.min(LONG, id.length()))),
                answered(
                        "only-strange-ids-lost",
                        "Characters outside ASCII are question marks in the ids of answers.",
                        id -> id.replaceAll("[^\\x00-\\x7f]", "?")),
                Fault.of(
                        "only-errors-lose-long-ids",
                        "Messages that are returned have no more than the first 64 characters of their id.",
                        server -> changeErrors(server, id -> id.substring(0, Math.min(LONG, id.length()))),
                        "RFC6120-8.3.1-5"),
                message(
                        "only-the-first-body-kept",
                        "Of the bodies of a message in several languages only one is delivered.",
                        RareContentFaults::withoutSecondBody,
                        "RFC6121-8.5.2.1.1-5"),
                message(
                        "only-bodies-lose-their-language",
                        "Bodies are delivered without their language.",
                        message -> Tampering.withEachChild(message, Wiring::withoutLanguage),
                        "RFC6120-8.1.5-6"),
                message(
                        "only-deep-content-lost",
                        "Content of messages is delivered without what lies deeper than three elements.",
                        message -> cut(message, 3),
                        "RFC6120-8.4-13"),
                message(
                        "only-escaped-text-escaped-again",
                        "Ampersands in content are delivered escaped twice.",
                        message -> Tampering.withEachChild(message, RareContentFaults::escapedAgain),
                        "RFC6120-8.4-13"),
                incoming(
                        "only-cdata-sections-lost",
                        "CDATA sections are read over.",
                        text -> text.replaceAll("(?s)<!\\[CDATA\\[.*?]]>", "")),
                incoming(
                        "only-hexadecimal-references-lost",
                        "Hexadecimal references to characters are read over.",
                        text -> text.replaceAll("&#x[0-9A-Fa-f]+;", "")),
                Fault.of(
                        "only-requests-lose-content",
                        "Requests between clients are delivered with an empty payload.",
                        server -> Tampering.changeReceived(
                                server,
                                stanza -> stanza.isRequest()
                                        && stanza.to() != null
                                        && stanza.to().isFull(),
                                request -> Tampering.withEachChild(
                                        request,
                                        payload -> payload.toBuilder()
                                                .clearContent()
                                                .build())),
                        "RFC6120-8.4-13"));
    }

    private static Fault answered(String name, String summary, UnaryOperator<String> change) {
        return Fault.of(
                name,
                summary,
                server -> server.hooks()
                        .iqReply()
                        .add(HookPoint.LAST, (request, reply) -> List.of(withId(reply, change))),
                "RFC6120-8.2.3-5");
    }

    private static Fault message(String name, String summary, UnaryOperator<XmlElement> change, String requirement) {
        Predicate<Stanza> message = stanza -> stanza.kind() == StanzaKind.MESSAGE && !stanza.isError();
        return Fault.of(name, summary, server -> Tampering.changeReceived(server, message, change), requirement);
    }

    private static Fault incoming(String name, String summary, UnaryOperator<String> change) {
        return Fault.of(name, summary, server -> Wiring.changeTextIn(server, change), "RFC6120-8.4-13");
    }

    private static Stanza withId(Stanza stanza, UnaryOperator<String> change) {
        return stanza.id()
                .map(id -> stanza.with(stanza.element().withAttribute("id", change.apply(id))))
                .orElse(stanza);
    }

    private static void changeErrors(ModuleContext server, UnaryOperator<String> change) {
        server.hooks()
                .stanzaOut()
                .add(
                        HookPoint.LAST,
                        (session, stanza) -> List.of(
                                stanza.kind() == StanzaKind.MESSAGE && stanza.isError()
                                        ? withId(stanza, change)
                                        : stanza));
    }

    private static XmlElement withoutSecondBody(XmlElement message) {
        List<XmlElement> kept = new ArrayList<>(message.children());
        message.children("body", Namespaces.CLIENT).stream().skip(1).forEach(kept::remove);
        return message.toBuilder().clearContent().content(kept).build();
    }

    private static XmlElement cut(XmlElement element, int depth) {
        if (depth == 0) {
            return element.children().isEmpty()
                    ? element
                    : element.toBuilder().clearContent().build();
        }
        return element.children().isEmpty()
                ? element
                : element.toBuilder()
                        .clearContent()
                        .content(element.content().stream()
                                .map(node -> node instanceof XmlElement child ? cut(child, depth - 1) : node)
                                .toList())
                        .build();
    }

    private static XmlElement escapedAgain(XmlElement child) {
        return child.text().contains("&") && child.children().isEmpty()
                ? child.toBuilder()
                        .clearContent()
                        .text(child.text().replace("&", "&amp;"))
                        .build()
                : child;
    }
}
