package org.xmppspec.cases.rfc6120.sasl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.TlsInfo;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.observe.Observations;

/** Chooses among the mechanisms that a server offers on a stream; no case takes one of them for granted. */
final class Offer {
    static final String PLAIN = "PLAIN";

    /** The type that a server is sure to take when it offers -PLUS and names no types (RFC 5802 section 6.1). */
    static final String TLS_UNIQUE = "tls-unique";

    private static final String PLUS = "-PLUS";
    private static final String TYPES_NAMESPACE = "urn:xmpp:sasl-cb:0";
    private static final List<String> SCRAM = List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1");

    private Offer() {}

    /** The strongest SCRAM without channel binding; without any the case does not apply. */
    static String scram(XmppSession session, Observations observe) {
        return first(session, SCRAM, observe);
    }

    /** The strongest mechanism with a password that needs no channel binding: a SCRAM, else PLAIN. */
    static String password(XmppSession session, Observations observe) {
        List<String> known = new ArrayList<>(SCRAM);
        known.add(PLAIN);
        return first(session, known, observe);
    }

    /** The mechanism itself, if it is on offer; otherwise the case does not apply. */
    static String only(String mechanism, XmppSession session, Observations observe) {
        return first(session, List.of(mechanism), observe);
    }

    /** The -PLUS mechanisms that are on offer, SCRAM-SHA-1-PLUS, which every server has to know, first. */
    static List<String> plus(XmppSession session) {
        List<String> offered = Features.mechanisms(session);
        List<String> plus = new ArrayList<>();
        for (int i = SCRAM.size() - 1; i >= 0; i--) {
            if (offered.contains(SCRAM.get(i) + PLUS)) {
                plus.add(SCRAM.get(i) + PLUS);
            }
        }
        return plus;
    }

    /** The channel-binding types that the server says it takes (XEP-0440); nothing when it does not say. */
    static Optional<List<String>> announcedTypes(XmppSession session) {
        return Features.child(session, "sasl-channel-binding", TYPES_NAMESPACE).map(Offer::types);
    }

    /** The channel-binding types that the server is sure to take and that this side has on the connection. */
    static List<String> usableTypes(XmppSession session) {
        List<String> here =
                session.tls().map(TlsInfo::channelBindings).map(List::copyOf).orElse(List.of());
        List<String> there = announcedTypes(session).orElse(List.of(TLS_UNIQUE));
        return here.stream().filter(there::contains).toList();
    }

    /** Whether a mechanism binds to the TLS connection. */
    static boolean isPlus(String mechanism) {
        return mechanism.endsWith(PLUS);
    }

    private static List<String> types(Element feature) {
        return Elements.children(feature).stream()
                .map(child -> child.getAttribute("type"))
                .toList();
    }

    private static String first(XmppSession session, List<String> known, Observations observe) {
        List<String> offered = Features.mechanisms(session);
        for (String mechanism : known) {
            if (offered.contains(mechanism)) {
                return mechanism;
            }
        }
        throw observe.notApplicable("The mechanisms offered are " + offered + ", without " + String.join(", ", known));
    }
}
