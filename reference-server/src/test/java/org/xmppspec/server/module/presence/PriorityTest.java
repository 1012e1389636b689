package org.xmppspec.server.module.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

class PriorityTest {
    private static XmlElementBuilder presence() {
        return XmlElement.builder("presence", Namespaces.CLIENT);
    }

    private static OptionalInt read(String text) {
        return Priority.of(presence().child("priority", text).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {-128, -1, 0, 1, 127})
    void isAByte(int priority) {
        assertEquals(OptionalInt.of(priority), read(Integer.toString(priority)));
        assertEquals(OptionalInt.of(priority), read(" " + priority + "\n"));
    }

    @Test
    void isZeroByDefault() {
        assertEquals(OptionalInt.of(0), Priority.of(presence().build()));
        assertEquals(
                OptionalInt.of(0),
                Priority.of(presence()
                        .child(XmlElement.of("priority", "urn:example", "5"))
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-129", "128", "", "high", "1.5", "99999999999"})
    void anythingElseIsNone(String text) {
        assertEquals(OptionalInt.empty(), read(text));
    }

    @Test
    void isSaidOnce() {
        assertEquals(
                OptionalInt.empty(),
                Priority.of(
                        presence().child("priority", "1").child("priority", "1").build()));
    }
}
