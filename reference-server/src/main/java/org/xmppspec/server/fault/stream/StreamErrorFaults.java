package org.xmppspec.server.fault.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

/** Faults in stream errors and in the end of streams (RFC 6120 sections 4.4 and 4.9). */
public final class StreamErrorFaults implements FaultFamily {
    /** One error only, so that what is required about other ones is kept. */
    private static final StreamErrorCondition BAD_XML = StreamErrorCondition.NOT_WELL_FORMED;

    private static final String[] AFTER_RESET = {
        "RFC6120-4.4-1.4", "RFC6120-4.9-2", "RFC6120-4.9.2-2", "RFC6120-4.9.2-4", "RFC6120-11.3-2", "RFC6120-11.3-4"
    };

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "stream-error-without-close",
                        "After a stream error the stream stays open.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> end.error().isPresent(),
                                end -> new StreamEnd(end.error(), end.text(), false, false)),
                        "RFC6120-4.9.1.1-1"),
                Fault.of(
                        "stream-error-without-closing-tag",
                        "After a stream error the connection is closed without a closing tag.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> end.error().isPresent(),
                                end -> new StreamEnd(end.error(), end.text(), false, true)),
                        "RFC6120-4.9.1.1-1"),
                Fault.of(
                        "stream-error-without-tcp-end",
                        "After a stream error and the closing tag the TCP connection stays open.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> end.error().isPresent(),
                                end -> new StreamEnd(end.error(), end.text(), true, false)),
                        "RFC6120-4.4-1.4"),
                Fault.of(
                                "stream-error-unsaid",
                                "XML that is not well-formed closes the stream without an error.",
                                server -> Wiring.changeEnd(
                                        server,
                                        (connection, end) -> isOfBadXml(end),
                                        end -> new StreamEnd(Optional.empty(), null, true, true)),
                                "RFC6120-4.9-2")
                        .andSo("RFC6120-11.3-2", "RFC6120-11.3-4"),
                Fault.of(
                                "stream-error-reset",
                                "Where XML is not well-formed, the TCP connection is reset.",
                                StreamErrorFaults::reset,
                                "RFC6120-4.9.1.1-1",
                                "RFC6120-4.4-2")
                        .andSo(AFTER_RESET),
                Fault.of(
                                "stream-error-without-header",
                                "An error in the client's header is answered without a header.",
                                StreamErrorFaults::withoutHeader,
                                "RFC6120-4.9.1.2-1")
                        .andSo("RFC6120-11.6-3", "RFC6120-4.9.3.22-DEF", "RFC6120-4.9.1.1-1"),
                Fault.of(
                                "stream-error-without-condition",
                                "The stream error for XML that is not well-formed does not say what went wrong.",
                                server -> changeError(
                                        server,
                                        error -> error.toBuilder()
                                                .removeChildren(child ->
                                                        !child.localName().equals("text"))
                                                .build()),
                                "RFC6120-4.9.2-4")
                        .andSo("RFC6120-11.3-2", "RFC6120-11.3-4"),
                Fault.of(
                                "stream-error-own-condition",
                                "The stream error for XML that is not well-formed has a condition that nobody has defined.",
                                server -> changeError(
                                        server,
                                        error -> error.toBuilder()
                                                .clearContent()
                                                .child(XmlElement.of("something-went-wrong", Namespaces.STREAM_ERRORS))
                                                .build()),
                                "RFC6120-4.9.2-2")
                        .andSo("RFC6120-11.3-2", "RFC6120-11.3-4"),
                Fault.of(
                        "stream-error-of-client-ignored",
                        "The server neither closes its stream nor the connection after a stream error of the client.",
                        StreamErrorFaults::ignoreErrors,
                        "RFC6120-4.9.1.1-2"),
                Fault.of(
                        "closing-tag-unanswered",
                        "The server neither answers the client's closing tag nor closes the connection.",
                        server -> Wiring.changeEnd(
                                server,
                                (connection, end) -> end.error().isEmpty()
                                        && connection.session().isPresent(),
                                Wiring::noEnd),
                        "RFC6120-4.4-1",
                        "RFC6120-4.4-1.4"));
    }

    private static void changeError(ModuleContext server, UnaryOperator<XmlElement> change) {
        Wiring.changeElement(
                server,
                (connection, element) -> element.is("error", Namespaces.STREAMS)
                        && element.child(BAD_XML.elementName(), Namespaces.STREAM_ERRORS)
                                .isPresent(),
                change);
    }

    private static boolean isOfBadXml(StreamEnd end) {
        return end.error().filter(BAD_XML::equals).isPresent();
    }

    /** What a peer has sent. */
    private static final class Errors {
        private boolean seen;
    }

    private static void ignoreErrors(ModuleContext server) {
        Wiring.overhear(server, (connection, element) -> {
            Errors errors = connection.data(Errors.class, Errors::new);
            errors.seen = errors.seen || element.is("error", Namespaces.STREAMS);
            return errors.seen;
        });
        Wiring.changeEnd(server, (connection, end) -> connection.data(Errors.class, Errors::new).seen, Wiring::noEnd);
    }

    private static void reset(ModuleContext server) {
        server.hooks().streamEnd().add(HookPoint.LAST, (connection, end) -> {
            if (isOfBadXml(end)) {
                connection.reset();
                return Wiring.noEnd(end);
            }
            return end;
        });
    }

    /** A header that waits for what follows it. */
    private static final class HeldHeader {
        private String text = "";
    }

    private static void withoutHeader(ModuleContext server) {
        server.hooks().bytesOut().add(HookPoint.LAST, (connection, bytes) -> {
            HeldHeader held = connection.data(HeldHeader.class, HeldHeader::new);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.startsWith(StreamHeader.XML_DECLARATION)) {
                held.text = text;
                return new byte[0];
            }
            String header = text.startsWith("<stream:error") ? "" : held.text;
            held.text = "";
            return (header + text).getBytes(StandardCharsets.UTF_8);
        });
    }
}
