package org.xmppspec.cases.xep0115;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.xmppspec.cases.Offers;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0115 sections 4 to 7: the capabilities that a server shows of itself. */
@Section("XEP0115 6.3")
class ServerCapabilities {
    private static final String NAMESPACE = "http://jabber.org/protocol/caps";
    private static final Pattern BASE64 = Pattern.compile("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    /** What is shown is complete. */
    @Case(
            value = "0115-4-capabilities-are-complete",
            title = "The server's capabilities have a hash, a node, preferably an address on the web, and a ver",
            observes = {"XEP0115-4-1", "XEP0115-4-2", "XEP0115-4-3", "XEP0115-4-4"})
    void capabilitiesAreComplete(@Stage(BIND) XmppSession romeo, Observations observe) {
        Element shown = shown(romeo, observe);
        observe.that("XEP0115-4-1", "hash", shown.getAttribute("hash")).satisfies("is there", text -> !text.isEmpty());
        observe.that("XEP0115-4-2", "node", shown.getAttribute("node")).satisfies("is there", text -> !text.isEmpty());
        observe.that("XEP0115-4-3", "ver", shown.getAttribute("ver")).satisfies("is there", text -> !text.isEmpty());
        observe.that("XEP0115-4-4", "node", shown.getAttribute("node"))
                .satisfies(
                        "is an address on the web", text -> text.startsWith("http://") || text.startsWith("https://"));
    }

    /** Who knows the string knows the features: the hash over them is computed again. */
    @Case(
            value = "0115-5.1-verification-string-fits-the-features",
            title = "The server's verification string is the hash of what it answers to disco#info about that node",
            observes = {"XEP0115-5.1-1", "XEP0115-5.1-4"})
    void verificationStringFitsTheFeatures(@Stage(BIND) XmppSession romeo, Observations observe) {
        Element shown = shown(romeo, observe);
        String ver = shown.getAttribute("ver");
        if (!shown.hasAttribute("hash")) {
            throw observe.notApplicable("The server's capabilities are of the old format, without a hash.");
        }
        Optional<String> computed = VerificationString.of(info(romeo, shown).dom(), shown.getAttribute("hash"));
        if (computed.isEmpty()) {
            throw observe.notApplicable("The hash " + shown.getAttribute("hash") + " is not known here.");
        }
        observe.that("XEP0115-5.1-4", "ver", ver)
                .satisfies(
                        "is Base64 without white space",
                        text -> BASE64.matcher(text).matches());
        observe.that("XEP0115-5.1-1", "ver", ver).is(computed.get());
    }

    /** The node of the capabilities is one that is asked about, not one that is found. */
    @Case(
            value = "0115-6.2-node-is-not-among-the-items",
            title = "The node of the server's capabilities is not listed among the server's items",
            observes = "XEP0115-6.2-2")
    void nodeIsNotAmongTheItems(@Stage(BIND) XmppSession romeo, Observations observe) {
        String node = node(shown(romeo, observe));
        Received items = romeo.request(
                "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>");
        observe.that("XEP0115-6.2-2", items)
                .satisfies("no item has the node " + node, iq -> !items.raw().contains(node));
    }

    /** The string is about identities in all languages. */
    @Case(
            value = "0115-6.2-identities-come-in-all-languages",
            title = "Whichever language a question has, it is answered with the identities of all languages",
            observes = "XEP0115-6.2-5")
    void identitiesComeInAllLanguages(@Stage(BIND) XmppSession romeo, Observations observe) {
        Element shown = shown(romeo, observe);
        Set<String> all = identities(info(romeo, shown));
        Set<String> languages = languages(all);
        if (languages.size() < 2) {
            throw observe.notApplicable("The server's identities have one language, or none.");
        }
        for (String language : languages) {
            Received answer = romeo.request("<iq type='get' xml:lang='" + language
                    + "' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info' node='"
                    + node(shown) + "'/></iq>");
            observe.that("XEP0115-6.2-5", "the identities for " + language, identities(answer))
                    .is(all);
        }
    }

    /** Whose capabilities they are is said where the stream begins. */
    @Case(
            value = "0115-6.3-stream-header-says-whose-capabilities-they-are",
            title = "A server that shows capabilities says from in its stream header",
            observes = "XEP0115-6.3-3")
    void streamHeaderSaysWhoseCapabilitiesTheyAre(@Stage(BIND) XmppSession romeo, Observations observe) {
        shown(romeo, observe);
        observe.that("XEP0115-6.3-3", "from", romeo.peerHeader().attribute("from"))
                .is(romeo.domain());
    }

    /** Where capabilities are shown, service discovery says so. */
    @Case(
            value = "0115-7-support-is-discovered",
            title = "A server that shows capabilities lists them in its features",
            observes = "XEP0115-7-1")
    void supportIsDiscovered(@Stage(BIND) XmppSession romeo, Observations observe) {
        shown(romeo, observe);
        observe.that("XEP0115-7-1", "the server's features", Offers.features(romeo, "${domain}"))
                .satisfies("have " + NAMESPACE + " among them", features -> features.contains(NAMESPACE));
    }

    private static Element shown(XmppSession session, Observations observe) {
        var shown = session.features().getElementsByTagNameNS(NAMESPACE, "c");
        if (shown.getLength() == 0) {
            throw observe.notApplicable("The stream features after authentication have no capabilities.");
        }
        return (Element) shown.item(0);
    }

    private static String node(Element shown) {
        return shown.getAttribute("node") + "#" + shown.getAttribute("ver");
    }

    /** What the server answers about the node, or about itself where it does not know the node. */
    private static Received info(XmppSession session, Element shown) {
        Received answer = session.request("<iq type='get' to='${domain}'>"
                + "<query xmlns='http://jabber.org/protocol/disco#info' node='" + node(shown) + "'/></iq>");
        return answer.attribute("type").equals("result")
                ? answer
                : session.request(
                        "<iq type='get' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
    }

    private static Set<String> identities(Received info) {
        return VerificationString.identities(info.dom()).collect(Collectors.toSet());
    }

    private static Set<String> languages(Set<String> identities) {
        return identities.stream()
                .map(identity -> List.of(identity.split("/", -1)).get(2))
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toSet());
    }
}
