package org.xmppspec.server.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.server.hook.StreamEnd;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.Attribute;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** The ways in which faults get at streams. */
public final class Wiring {
    private Wiring() {}

    /** Changes response headers. */
    public static void changeHeader(ModuleContext server, BiFunction<Connection, StreamHeader, StreamHeader> change) {
        server.hooks().headerOut().add(HookPoint.LAST, change::apply);
    }

    /** Changes top-level elements that go to a peer. */
    public static void changeElement(
            ModuleContext server, BiPredicate<Connection, XmlElement> which, UnaryOperator<XmlElement> change) {
        server.hooks()
                .elementOut()
                .add(
                        HookPoint.LAST,
                        (connection, element) ->
                                List.of(which.test(connection, element) ? change.apply(element) : element));
    }

    /** Takes no notice of top-level elements that a peer sent. */
    public static void overhear(ModuleContext server, BiPredicate<Connection, XmlElement> which) {
        server.hooks()
                .elementIn()
                .add(
                        HookPoint.LAST,
                        (connection, element) -> which.test(connection, element) ? List.of() : List.of(element));
    }

    /** Changes how the server ends streams. */
    public static void changeEnd(
            ModuleContext server, BiPredicate<Connection, StreamEnd> which, UnaryOperator<StreamEnd> change) {
        server.hooks()
                .streamEnd()
                .add(HookPoint.LAST, (connection, end) -> which.test(connection, end) ? change.apply(end) : end);
    }

    /** Makes an end that leaves everything open and says nothing. */
    public static StreamEnd noEnd(StreamEnd end) {
        return new StreamEnd(Optional.empty(), null, false, false);
    }

    /**
     * Changes the text that comes from peers before it is parsed.
     *
     * <p>Every byte is a character, so that nothing but ASCII can be looked for, and nothing is broken that is cut into
     * pieces.
     */
    public static void changeTextIn(ModuleContext server, UnaryOperator<String> change) {
        server.hooks()
                .bytesIn()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) -> change.apply(new String(bytes, StandardCharsets.ISO_8859_1))
                                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Changes the text that goes to peers; every byte is a character. */
    public static void changeTextOut(ModuleContext server, UnaryOperator<String> change) {
        server.hooks()
                .bytesOut()
                .add(
                        HookPoint.LAST,
                        (connection, bytes) -> change.apply(new String(bytes, StandardCharsets.ISO_8859_1))
                                .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Copies an element without its language. */
    public static XmlElement withoutLanguage(XmlElement element) {
        XmlElementBuilder copy = XmlElement.builder(element.localName(), element.namespace());
        for (Attribute attribute : element.attributes()) {
            if (!attribute.is("lang", Namespaces.XML)) {
                copy.attribute(attribute);
            }
        }
        return copy.content(element.content()).build();
    }
}
