package org.xmppspec.server.fault.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamErrorCondition;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in what streams and stream errors contain, and in what follows their closing tags. */
public final class StreamContentFaults implements FaultFamily {
    private static final Pattern BEHIND_THE_END =
            Pattern.compile(Pattern.quote(StreamHeader.CLOSING_TAG) + "(<message.*)", Pattern.DOTALL);
    private static final Pattern DIALBACK_DECLARED =
            Pattern.compile(" xmlns:\\w+=[\"']" + Pattern.quote("jabber:server:dialback") + "[\"']");

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stream-error-text-misplaced",
                        "The text of a stream error is in the namespace of stanzas.",
                        server -> changeError(server, StreamContentFaults::withMisplacedText),
                        "RFC6120-4.9.2-5"),
                Fault.of(
                        "stream-error-application-misplaced",
                        "A condition of the server's own is in the namespace of streams.",
                        server -> changeError(
                                server,
                                error -> error.toBuilder()
                                        .child(XmlElement.of("reason", Namespaces.STREAMS))
                                        .build()),
                        "RFC6120-4.9.2-6"),
                Fault.of(
                                "stream-error-unspecific",
                                "XML that is not well-formed is called bad-format.",
                                server -> changeCondition(
                                        server, StreamErrorCondition.NOT_WELL_FORMED, StreamErrorCondition.BAD_FORMAT),
                                "RFC6120-4.9.3.1-1",
                                "RFC6120-4.9.3.13-DEF")
                        .andSo("RFC6120-11.3-2", "RFC6120-11.3-4"),
                Fault.of(
                        "stream-error-undefined",
                        "An unknown host is an undefined condition.",
                        server -> changeCondition(
                                server, StreamErrorCondition.HOST_UNKNOWN, StreamErrorCondition.UNDEFINED_CONDITION),
                        "RFC6120-4.9.3.21-1",
                        "RFC6120-4.9.3.6-DEF"),
                Fault.of(
                        "stream-error-unknown-ignored",
                        "A stream error of the client counts only if its condition is known.",
                        server -> Wiring.overhear(
                                server,
                                (connection, element) -> element.is("error", Namespaces.STREAMS) && !isKnown(element)),
                        "RFC6120-4.9.2-3"),
                Fault.of(
                        "closing-tag-followed",
                        "Something follows the server's closing tag.",
                        server -> Wiring.changeTextOut(
                                server, text -> text.endsWith(StreamHeader.CLOSING_TAG) ? text + "<presence/>" : text),
                        "RFC6120-4.4-1.2"),
                Fault.of(
                        "closing-tag-read-over",
                        "What a client sends behind its closing tag is processed.",
                        server -> Wiring.changeTextIn(
                                server,
                                text -> BEHIND_THE_END.matcher(text).replaceFirst("$1" + StreamHeader.CLOSING_TAG)),
                        "RFC6120-11.3-2"),
                Fault.of(
                        "header-declaration-lost",
                        "A namespace that the sender's header declares is not declared where its stanzas go.",
                        server -> Wiring.changeTextOut(
                                server, text -> DIALBACK_DECLARED.matcher(text).replaceAll("")),
                        "RFC6120-4.8.5-5",
                        "RFC6120-4.8.5-8"),
                Fault.of(
                        "features-sent-again",
                        "Features are sent again once a client is available.",
                        StreamContentFaults::repeatFeatures,
                        "RFC6120-4.3.5-1"),
                Fault.of(
                        "stanza-without-recipient-refused",
                        "A message without a recipient ends the stream.",
                        StreamContentFaults::refuseWithoutRecipient,
                        "RFC6120-4.8.3-1",
                        "RFC6120-10.3.1-1"));
    }

    private static void changeError(ModuleContext server, UnaryOperator<XmlElement> change) {
        Wiring.changeElement(server, (connection, element) -> element.is("error", Namespaces.STREAMS), change);
    }

    private static void changeCondition(ModuleContext server, StreamErrorCondition from, StreamErrorCondition to) {
        Wiring.changeEnd(
                server,
                (connection, end) -> end.error().equals(Optional.of(from)),
                end -> new StreamEnd(Optional.of(to), end.text(), end.closingTag(), end.closeConnection()));
    }

    private static XmlElement withMisplacedText(XmlElement error) {
        return error.toBuilder()
                .removeChildren(child -> child.localName().equals("text"))
                .child(XmlElement.builder("text", Namespaces.CLIENT)
                        .text("It went wrong.")
                        .build())
                .build();
    }

    private static boolean isKnown(XmlElement error) {
        return error.children().stream()
                .anyMatch(child -> List.of(StreamErrorCondition.values()).stream()
                        .anyMatch(condition -> condition.elementName().equals(child.localName())));
    }

    private static void repeatFeatures(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            if (connection.session().isPresent() && element.is("presence", Namespaces.CLIENT)) {
                connection.send(XmlElement.builder("stream", "features", Namespaces.STREAMS)
                        .child(XmlElement.of("bind", Namespaces.BIND))
                        .build());
            }
            return List.of(element);
        });
    }

    private static void refuseWithoutRecipient(ModuleContext server) {
        server.hooks().elementIn().add(HookPoint.LAST, (connection, element) -> {
            boolean refused = connection.session().isPresent()
                    && element.is("message", Namespaces.CLIENT)
                    && element.attribute("to").isEmpty();
            if (refused) {
                connection.end(StreamErrorCondition.IMPROPER_ADDRESSING, "A message needs a recipient.");
            }
            return refused ? List.of() : List.of(element);
        });
    }
}
