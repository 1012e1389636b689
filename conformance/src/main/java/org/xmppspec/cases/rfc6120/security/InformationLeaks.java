package org.xmppspec.cases.rfc6120.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Account;
import org.xmppspec.client.Fence;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 13.10: what a server must keep to itself about its users. */
@Section("RFC6120 13.10")
class InformationLeaks {
    private static final String ASKED_ABOUT = "<iq type='get' to='%s'><query xmlns='%s'/></iq>";
    private static final String UNKNOWN =
            "<iq type='get' id='%s' to='%s'><nobody-knows-this xmlns='urn:xmppspec:rose'/></iq>";

    /**
     * Nobody learns the IP address of another user: not a contact, not a stranger. What is looked for is the address
     * that the user's client has; where addresses are translated on the way, the server knows another one.
     */
    @Case(
            value = "6120-13.10.1-ip-address-is-not-made-public",
            title = "What a contact and a stranger get from and about a user does not name the user's IP address",
            observes = "RFC6120-13.10.1-1")
    @Subscribed({"romeo", "juliet"})
    void ipAddressIsNotMadePublic(
            @Online XmppSession romeo, @Online XmppSession juliet, @Online XmppSession tybalt, Observations observe) {
        String address = romeo.ipAddress();
        Pattern named = Pattern.compile("(?<![0-9A-Fa-f.:])(?:" + Pattern.quote(address) + "|"
                + Pattern.quote(shortened(address)) + ")(?![0-9A-Fa-f.:])");
        if (named.matcher(romeo.full()).find()) {
            throw observe.notApplicable("The domain itself is named by the address " + address + ".");
        }
        romeo.send("<presence><show>away</show></presence>");
        juliet.await("<presence from='${romeo.full}'><show>away</show>${more}</presence>");
        for (XmppSession curious : List.of(juliet, tybalt)) {
            romeo.send("<message type='chat' id='hello' to='" + curious.full() + "'><body>hello</body></message>");
            curious.await("<message id='hello'/>");
            ask(curious, romeo);
        }

        List<String> leaks = Stream.of(juliet, tybalt)
                .flatMap(curious -> curious.received().stream())
                .map(Received::raw)
                .filter(raw -> named.matcher(raw).find())
                .toList();
        observe.that("RFC6120-13.10.1-1", "what names the address " + address, leaks)
                .is(List.of());
    }

    /** The form in which most programs write an IPv6 address; one of IPv4 as it is. */
    private static String shortened(String address) {
        String global = address.replaceFirst("%.*", "");
        return global.contains(":") ? global.replaceFirst("(?:^|:)0(?::0)+(?::|$)", "::") : global;
    }

    private static void ask(XmppSession curious, XmppSession about) {
        for (String namespace : List.of(
                "http://jabber.org/protocol/disco#info",
                "http://jabber.org/protocol/disco#items",
                "jabber:iq:last",
                "urn:xmppspec:rose")) {
            curious.tryRequest(ASKED_ABOUT.formatted(about.bare(), namespace));
        }
        curious.tryRequest("<iq type='get' to='" + about.bare() + "'><vCard xmlns='vcard-temp'/></iq>");
    }

    /** Who has no subscription learns neither that a user is there nor the name of a resource. */
    @Case(
            value = "6120-13.10.2-stranger-learns-nothing-of-presence",
            title = "A stranger who probes, asks and requests a subscription gets no presence and no full JID",
            observes = "RFC6120-13.10.2-1")
    void strangerLearnsNothingOfPresence(@Online XmppSession romeo, @Online XmppSession tybalt, Observations observe) {
        tybalt.send("<presence type='probe' to='${romeo.bare}'/>");
        tybalt.send("<presence type='subscribe' to='${romeo.bare}'/>");
        ask(tybalt, romeo);
        romeo.await("<presence type='subscribe' from='${tybalt.bare}'/>");
        romeo.send("<presence><show>away</show></presence>");
        romeo.await("<presence from='${romeo.full}'><show>away</show>${more}</presence>");

        observe.that("RFC6120-13.10.2-1", tybalt)
                .receivesNo("<presence from='${romeo.full}'/>")
                .afterRoundTripsOf(romeo);
        observe.that("RFC6120-13.10.2-1", tybalt)
                .receivesNo("<presence type='${absent}' from='${romeo.bare}'/>")
                .afterRoundTripsOf(romeo);
        observe.that(
                        "RFC6120-13.10.2-1",
                        "what names the address " + romeo.full(),
                        tybalt.received().stream()
                                .map(Received::raw)
                                .filter(raw -> raw.contains(romeo.full()))
                                .toList())
                .is(List.of());
    }

    /**
     * Errors do not tell whether an address has somebody behind it. A server may hand a request for a full JID to the
     * client (another requirement forbids it); then the client here answers as clients do.
     */
    @Case(
            value = "6120-13.10.2-errors-of-a-connected-account-are-alike",
            title =
                    "A stranger's request gets the same error for the bare JID, the full JID and an unknown full JID of a"
                            + " connected user",
            observes = "RFC6120-13.10.2-2")
    void errorsOfAConnectedAccountAreAlike(
            @Online XmppSession romeo, @Online XmppSession tybalt, Observations observe) {
        List<String> errors = new ArrayList<>();
        errors.addAll(errorFor(tybalt, romeo.bare()));
        tybalt.sendRaw(UNKNOWN.formatted("full", romeo.full()));
        Fence.marker(tybalt, romeo);
        romeo.unconsumed().stream()
                .filter(received -> received.attribute("id").equals("full"))
                .forEach(request ->
                        romeo.send("<iq type='error' id='full' to='" + tybalt.full() + "'><error type='cancel'>"
                                + "<service-unavailable xmlns='" + Conditions.OF_STANZAS + "'/></error></iq>"));
        errors.addAll(errorIn(tybalt.await("<iq id='full'/>")));
        errors.addAll(errorFor(tybalt, romeo.bare() + "/no-such-resource"));

        judge(observe, errors);
    }

    /** The same for somebody who is not there. */
    @Case(
            value = "6120-13.10.2-errors-of-an-unconnected-account-are-alike",
            title = "A stranger's request gets the same error for the bare JID and a full JID of a user who is not"
                    + " connected",
            observes = "RFC6120-13.10.2-2")
    void errorsOfAnUnconnectedAccountAreAlike(Account mercutio, @Online XmppSession tybalt, Observations observe) {
        List<String> errors = new ArrayList<>();
        errors.addAll(errorFor(tybalt, mercutio.bare()));
        errors.addAll(errorFor(tybalt, mercutio.bare() + "/no-such-resource"));

        judge(observe, errors);
    }

    private static void judge(Observations observe, List<String> errors) {
        if (errors.size() < 2) {
            throw observe.notApplicable("There are no errors to compare, only " + errors + ".");
        }
        observe.that("RFC6120-13.10.2-2", "the errors", errors)
                .satisfies("are all the same", all -> all.stream().distinct().count() == 1);
    }

    private static List<String> errorFor(XmppSession asking, String address) {
        return errorIn(asking.tryRequest(UNKNOWN.formatted("to-" + address.hashCode(), address)));
    }

    /** Type and conditions of a stanza error; none where no error came. */
    private static List<String> errorIn(Optional<Received> answer) {
        return answer.map(Received::dom).stream()
                .flatMap(stanza -> Elements.children(stanza).stream())
                .filter(child -> "error".equals(child.getLocalName()))
                .map(InformationLeaks::inWords)
                .toList();
    }

    private static String inWords(Element error) {
        return error.getAttribute("type") + " " + String.join(" ", Elements.conditions(error, Conditions.OF_STANZAS));
    }
}
