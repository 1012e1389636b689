package org.xmppspec.server.fault.sly;

import java.util.List;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Tampering;
import org.xmppspec.xmpp.stanza.StanzaKind;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** What a server may be tempted to do to the text of a message, and to nothing else (RFC 6120 section 8.4). */
public final class BodyFaults implements FaultFamily {
    private static final int LONG = 1_000;

    @Override
    public List<Fault> faults() {
        return List.of(
                fault(
                        "body-trimmed",
                        "Bodies and subjects are delivered without the spaces around them.",
                        String::strip),
                fault(
                        "body-spaces-collapsed",
                        "Several spaces in a body are delivered as one.",
                        text -> text.replaceAll(" {2,}", " ")),
                fault("body-cut", "Of a long body the first thousand characters are delivered.", BodyFaults::cut),
                fault(
                        "body-without-empty-lines",
                        "Empty lines of a body are lost.",
                        text -> text.replaceAll("\\R\\s*\\R", "\n")),
                fault(
                        "body-without-emoji",
                        "Characters beyond the basic plane are question marks in a body.",
                        text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?")),
                fault(
                        "body-without-markup",
                        "What looks like markup is taken out of bodies.",
                        text -> text.replaceAll("<[^>]*>", "")));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONG, text.length()));
    }

    private static Fault fault(String name, String summary, UnaryOperator<String> change) {
        return Fault.of(
                name,
                summary,
                server -> Tampering.changeReceived(
                        server,
                        stanza -> stanza.kind() == StanzaKind.MESSAGE && !stanza.isError(),
                        message -> Tampering.withEachChild(message, child -> changed(child, change))),
                "RFC6120-8.4-13");
    }

    private static XmlElement changed(XmlElement child, UnaryOperator<String> change) {
        boolean isText = child.is("body", Namespaces.CLIENT) || child.is("subject", Namespaces.CLIENT);
        return isText
                ? child.toBuilder()
                        .clearContent()
                        .text(change.apply(child.text()))
                        .build()
                : child;
    }
}
