package org.xmppspec.server.fault.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.fault.Wiring;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;

/**
 * Errors whose name is that of another error (RFC 6120 sections 4.9.3, 6.5 and 8.3.3): each condition that a client can
 * bring about has one server that calls it otherwise.
 */
public final class ConditionFaults implements FaultFamily {
    /** The number of the section that defines a stream error, by its name. */
    private static final Map<String, Integer> STREAM = new TreeMap<>(Map.of(
            "bad-namespace-prefix", 2,
            "invalid-from", 9,
            "invalid-namespace", 10,
            "policy-violation", 14,
            "restricted-xml", 18,
            "unsupported-encoding", 22,
            "unsupported-stanza-type", 24,
            "unsupported-version", 25));

    private static final Map<String, Integer> SASL = new TreeMap<>(Map.of(
            "aborted", 1,
            "encryption-required", 4,
            "incorrect-encoding", 5,
            "invalid-authzid", 6,
            "invalid-mechanism", 7,
            "malformed-request", 8,
            "not-authorized", 10));

    private static final Map<String, Integer> STANZA = new TreeMap<>(Map.of(
            "bad-request", 1,
            "forbidden", 4,
            "item-not-found", 7,
            "jid-malformed", 8,
            "not-acceptable", 9,
            "not-allowed", 10,
            "remote-server-not-found", 16,
            "resource-constraint", 18,
            "service-unavailable", 19));

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        STREAM.forEach((name, section) -> faults.add(Fault.of(
                "stream-error-" + name + "-called-otherwise",
                "The stream error " + name + " is called remote-connection-failed.",
                server -> rename(server, "error", name, "remote-connection-failed", Namespaces.STREAM_ERRORS),
                "RFC6120-4.9.3." + section + "-DEF")));
        SASL.forEach((name, section) -> faults.add(Fault.of(
                "sasl-failure-" + name + "-called-otherwise",
                "The failure " + name + " is called credentials-expired.",
                server -> rename(server, "failure", name, "credentials-expired", Namespaces.SASL),
                "RFC6120-6.5." + section + "-DEF")));
        STANZA.forEach((name, section) -> {
            faults.add(Fault.of(
                            "stanza-error-" + name + "-called-otherwise",
                            "The stanza error " + name + " is called payment-required, which no longer exists.",
                            server -> changeErrors(server, name, error -> renamed(error, name)),
                            "RFC6120-8.3.3." + section + "-DEF")
                    .because(
                            "The error is no longer known by its name.",
                            List.of("RFC6120-8.3.2-4", "RFC6120-8.3.3." + section + "-1")));
            faults.add(Fault.of(
                    "stanza-error-" + name + "-of-type-continue",
                    "The stanza error " + name + " is said to be only a warning.",
                    server -> changeErrors(server, name, error -> error.withAttribute("type", "continue")),
                    "RFC6120-8.3.3." + section + "-1",
                    "RFC6120-8.3.3-1"));
        });
        return faults;
    }

    private static XmlElement renamed(XmlElement error, String name) {
        return Renaming.of(error, name, "payment-required", Namespaces.STANZA_ERRORS);
    }

    private static void rename(ModuleContext server, String outer, String from, String to, String namespace) {
        Wiring.changeElement(
                server,
                (connection, element) -> element.localName().equals(outer)
                        && element.child(from, namespace).isPresent(),
                element -> Renaming.of(element, from, to, namespace));
    }

    private static void changeErrors(ModuleContext server, String condition, UnaryOperator<XmlElement> change) {
        OwnErrors.change(
                server,
                stanza -> stanza.child("error", Namespaces.CLIENT)
                        .flatMap(error -> error.child(condition, Namespaces.STANZA_ERRORS))
                        .isPresent(),
                stanza -> OwnErrors.withError(stanza, change));
    }
}
