package org.xmppspec.server.fault.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultFamily;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.stream.StreamHeader;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/** Faults in how SASL EXTERNAL is offered (RFC 6120 section 6.3.4). */
public final class ExternalFaults implements FaultFamily {
    private static final String EXTERNAL = "EXTERNAL";

    @Override
    public List<Fault> faults() {
        return List.of(
                Fault.of(
                        "external-not-offered",
                        "A client whose certificate leads to an account is not offered EXTERNAL.",
                        server -> relist(server, names -> {
                            names.remove(EXTERNAL);
                            return names;
                        }),
                        "RFC6120-6.3.4-2"),
                Fault.of(
                        "from-of-the-header-ignored",
                        "Nobody looks at whom a stream header under TLS names before authentication.",
                        ExternalFaults::ignoreFrom,
                        "RFC6120-6.4.6-1",
                        "RFC6120-13.7.2-4",
                        "RFC6120-13.7.2-5"),
                Fault.of(
                        "external-offered-last",
                        "EXTERNAL is the last mechanism in the list.",
                        server -> relist(server, names -> {
                            if (names.remove(EXTERNAL)) {
                                names.add(EXTERNAL);
                            }
                            return names;
                        }),
                        "RFC6120-6.3.4-4"));
    }

    private static void ignoreFrom(ModuleContext server) {
        server.hooks()
                .headerIn()
                .add(
                        HookPoint.FIRST,
                        (connection, header) ->
                                connection.secure() && connection.identity().isEmpty()
                                        ? new StreamHeader(
                                                header.to(),
                                                Optional.empty(),
                                                header.id(),
                                                header.lang(),
                                                header.version(),
                                                header.contentNamespace())
                                        : header);
    }

    private static void relist(ModuleContext server, UnaryOperator<List<String>> change) {
        server.hooks()
                .features()
                .add(
                        HookPoint.LAST,
                        (connection, features) -> features.replaceAll(feature ->
                                feature.is("mechanisms", Namespaces.SASL) ? relisted(feature, change) : feature));
    }

    private static XmlElement relisted(XmlElement mechanisms, UnaryOperator<List<String>> change) {
        List<String> names = new ArrayList<>(
                mechanisms.children().stream().map(XmlElement::text).toList());
        XmlElementBuilder list = XmlElement.builder("mechanisms", Namespaces.SASL);
        change.apply(names).forEach(name -> list.child("mechanism", name));
        return list.build();
    }
}
