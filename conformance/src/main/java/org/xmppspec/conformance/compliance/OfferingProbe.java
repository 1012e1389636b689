package org.xmppspec.conformance.compliance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xmppspec.client.Account;
import org.xmppspec.client.Received;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.target.NoAccountException;
import org.xmppspec.conformance.target.OpenTarget;

/** Looks at what a server offers, with one session. */
public final class OfferingProbe {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String ITEMS = "http://jabber.org/protocol/disco#items";
    private static final int MOST_SERVICES = 50;

    private final Set<Probe> seen = new HashSet<>();

    private OfferingProbe() {}

    /**
     * Looks at a server.
     *
     * @param target the server
     * @return what it offers
     * @throws NoAccountException when there is no account to log in with
     */
    public static Offering of(OpenTarget target) throws NoAccountException {
        var probe = new OfferingProbe();
        Account account = target.accounts().take();
        try {
            SessionRequest request = SessionRequest.builder("compliance", StreamStage.TLS)
                    .account(account)
                    .build();
            try (XmppSession session = target.connector().open(request)) {
                probe.look(session);
            }
        } finally {
            target.accounts().giveBack(account);
        }
        probe.take(Probe.Kind.DIRECTTLS, target.connector().knowsDirectTls());
        probe.take(Probe.Kind.COMPONENT, target.component().isPresent());
        return new Offering(probe.seen);
    }

    private void look(XmppSession session) {
        takeStreamFeatures(session);
        session.advance(StreamStage.BIND);
        takeStreamFeatures(session);
        take(Probe.Kind.TLS, session.tls().isPresent());
        takeFeatures(Probe.Kind.SERVER, info(session, session.domain()));
        Optional<Received> account = info(session, session.bare());
        takeFeatures(Probe.Kind.ACCOUNT, account);
        all(account, INFO, "identity")
                .forEach(identity -> take(
                        Probe.Kind.IDENTITY, identity.getAttribute("category") + "/" + identity.getAttribute("type")));
        services(session).forEach(service -> takeFeatures(Probe.Kind.SERVICE, info(session, service)));
        ComplianceSuites.features().stream()
                .flatMap(feature -> feature.providers().stream())
                .flatMap(provider -> provider.probes().stream())
                .filter(probe -> probe.kind() == Probe.Kind.REQUEST && answers(session, probe))
                .forEach(seen::add);
    }

    private static List<String> services(XmppSession session) {
        Optional<Received> items = session.tryRequest(request(session.domain(), "<query xmlns='" + ITEMS + "'/>"));
        return all(items, ITEMS, "item")
                .filter(item -> !item.hasAttribute("node"))
                .map(item -> item.getAttribute("jid"))
                .filter(jid -> !jid.isEmpty() && !jid.equals(session.domain()))
                .distinct()
                .limit(MOST_SERVICES)
                .toList();
    }

    /** The probe has the name and the namespace of an element, and those of elements within each other. */
    private static boolean answers(XmppSession session, Probe probe) {
        String[] parts = probe.what().split(" ", -1);
        String payload = "";
        for (int i = parts.length - 2; i >= 0; i -= 2) {
            payload = "<" + parts[i] + " xmlns='" + parts[i + 1] + "'>" + payload + "</" + parts[i] + ">";
        }
        return session.tryRequest("<iq type='get'>" + payload + "</iq>")
                .filter(answer -> answer.attribute("type").equals("result"))
                .isPresent();
    }

    private static Optional<Received> info(XmppSession session, String jid) {
        return session.tryRequest(request(jid, "<query xmlns='" + INFO + "'/>"));
    }

    private static String request(String jid, String payload) {
        return "<iq type='get' to='"
                + jid.replace("&", "&amp;").replace("'", "&apos;").replace("$", "&#36;") + "'>" + payload + "</iq>";
    }

    private void takeStreamFeatures(XmppSession session) {
        Element features = session.features();
        for (int i = 0; i < features.getChildNodes().getLength(); i++) {
            if (features.getChildNodes().item(i) instanceof Element feature) {
                take(Probe.Kind.STREAM, feature.getNamespaceURI());
            }
        }
    }

    private void takeFeatures(Probe.Kind where, Optional<Received> info) {
        all(info, INFO, "feature").forEach(feature -> take(where, feature.getAttribute("var")));
    }

    private void take(Probe.Kind where, String what) {
        seen.add(new Probe(where, what));
    }

    private void take(Probe.Kind where, boolean there) {
        if (there) {
            take(where, "");
        }
    }

    private static Stream<Element> all(Optional<Received> answer, String namespace, String name) {
        return answer.stream().flatMap(iq -> {
            var nodes = iq.dom().getElementsByTagNameNS(namespace, name);
            return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
        });
    }
}
