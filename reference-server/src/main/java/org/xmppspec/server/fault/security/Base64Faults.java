package org.xmppspec.server.fault.security;

import java.util.List;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.Connection;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/** Faults in the base64 of SASL (RFC 6120 section 13.9.1). */
public final class Base64Faults implements FaultFamily {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "sasl-missing-padding-ignored",
                        "Base 64 without its padding is read as if it were there.",
                        server -> SaslFaults.changeData(server, Base64Faults::padded),
                        "RFC6120-13.9.1-1"),
                Fault.of(
                        "sasl-padding-bits-set",
                        "The padding bits of what SCRAM-SHA-1 sends are not zero.",
                        Base64Faults::setPaddingBits,
                        "RFC6120-13.9.1-4"));
    }

    private static String padded(String data) {
        return data.endsWith("=") ? data : data + "=".repeat((4 - data.length() % 4) % 4);
    }

    /** The mechanism of the running exchange. */
    private static final class Mechanism {
        private String name = "";
    }

    private static Mechanism mechanism(Connection connection) {
        return connection.data(Mechanism.class, Mechanism::new);
    }

    private static void setPaddingBits(ModuleContext server) {
        server.hooks().sasl().add(HookPoint.LAST, (exchange, outcome) -> {
            mechanism(exchange.connection()).name = exchange.mechanism();
            return outcome;
        });
        Wiring.changeElement(
                server,
                (connection, element) -> element.namespace().equals(Namespaces.SASL)
                        && mechanism(connection).name.equals(ScramMechanism.SCRAM_SHA_1.mechanismName())
                        && element.text().endsWith("="),
                element -> XmlElement.of(element.localName(), Namespaces.SASL, withPaddingBits(element.text())));
    }

    private static String withPaddingBits(String data) {
        int last = data.indexOf('=') - 1;
        char changed = ALPHABET.charAt(ALPHABET.indexOf(data.charAt(last)) + 1);
        return data.substring(0, last) + changed + data.substring(last + 1);
    }
}
