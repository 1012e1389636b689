package org.xmppspec.cases.addressing;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.xmppspec.cases.addressing.Vector.Part;
import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.Ending;
import org.xmppspec.client.SaslAttempt;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 7622 section 3: addresses that are written differently and mean the same, and some that do not. */
@Section("RFC7622 3")
class EquivalentAddresses {
    /** Which RFC a server follows is a matter of its age; it is said so that the other verdicts can be understood. */
    @Case(
            value = "7622-4-profile-of-the-server",
            title = "It is told which RFC the server follows in localparts, domainparts and resourceparts",
            observes = "RFC7622-5-1")
    void profileOfTheServer(@Stage(BIND) XmppSession romeo, Observations observe) {
        for (Part part : new Part[] {Part.LOCAL, Part.DOMAIN, Part.RESOURCE}) {
            String name = part.name().toLowerCase(Locale.ROOT) + "parts";
            observe.info(
                    "RFC7622-5-1",
                    "In " + name + " the server follows "
                            + ProfileProbe.of(romeo, part).inWords() + ".");
        }
    }

    /** Case means nothing in a localpart. */
    @Case(
            value = "7622-3.3-localpart-in-upper-case-is-the-same",
            title = "A message to a user in upper case is delivered",
            observes = {"RFC7622-3.3-2", "RFC6122-2.3-2"})
    void localpartInUpperCaseIsTheSame(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String address = juliet.account().localpart().toUpperCase(Locale.ROOT) + "@" + juliet.domain();
        delivered(romeo, juliet, address, observe, "RFC7622-3.3-2", "RFC6122-2.3-2");
    }

    /** Nor does width. */
    @Case(
            value = "7622-3.3-localpart-in-fullwidth-characters-is-the-same",
            title = "A message to a user in fullwidth characters is delivered",
            observes = {"RFC7622-3.3-2", "RFC6122-2.3-2"})
    void localpartInFullwidthIsTheSame(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String address = fullwidth(juliet.account().localpart()) + "@" + juliet.domain();
        delivered(romeo, juliet, address, observe, "RFC7622-3.3-2", "RFC6122-2.3-2");
    }

    /** Case means nothing in a domainpart. */
    @Case(
            value = "7622-3.2.2-domainpart-in-upper-case-is-the-same",
            title = "A message to a user of the domain in upper case is delivered",
            observes = {"RFC7622-3.2.2-1", "RFC7622-3.2.3-1", "RFC6122-3-1"})
    void domainpartInUpperCaseIsTheSame(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String address = juliet.account().localpart() + "@" + juliet.domain().toUpperCase(Locale.ROOT);
        delivered(romeo, juliet, address, observe, "RFC7622-3.2.2-1", "RFC7622-3.2.3-1", "RFC6122-3-1");
    }

    /** A dot at the end of a domainpart does not count. */
    @Case(
            value = "7622-3.2-dot-at-the-end-is-stripped",
            title = "A message to a user of the domain with a dot at its end is delivered",
            observes = {"RFC7622-3.2-3", "RFC6122-2.2-3"})
    void dotAtTheEndIsStripped(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        delivered(romeo, juliet, juliet.account().bare() + ".", observe, "RFC7622-3.2-3", "RFC6122-2.2-3");
    }

    /** It is stripped before anything else is done, so that it is no obstacle to the rest. */
    @Case(
            value = "7622-3.2-dot-at-the-end-is-stripped-first",
            title = "A message to a user of the domain in upper case with a dot at its end is delivered",
            observes = {"RFC7622-3.2-4", "RFC6122-2.2-4"})
    void dotAtTheEndIsStrippedFirst(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String address = juliet.account().localpart() + "@" + juliet.domain().toUpperCase(Locale.ROOT) + ".";
        delivered(romeo, juliet, address, observe, "RFC7622-3.2-4", "RFC6122-2.2-4");
    }

    /** A resourcepart is the same whichever way its accents are written. */
    @Case(
            value = "7622-3.4-resourcepart-is-compared-normalized",
            title = "A message to a resource with an accent is delivered however the accent is encoded",
            observes = {"RFC7622-3.4-3", "RFC6122-2.4-2"})
    void resourcepartIsComparedNormalized(
            @Online XmppSession romeo,
            @Online(user = "juliet", resource = "caf\u00E9") XmppSession juliet,
            Observations observe) {
        if (!juliet.resource().startsWith("caf")) {
            throw observe.notApplicable("The server gives resources of its own, here " + juliet.resource() + ".");
        }
        delivered(
                romeo,
                juliet,
                juliet.account().bare() + "/cafe\u0301" + juliet.resource().substring("caf\u00E9".length()),
                observe,
                "RFC7622-3.4-3",
                "RFC6122-2.4-2");
    }

    /** Case counts in a resourcepart. */
    @Case(
            value = "7622-3.4-resourceparts-in-other-case-are-others",
            title = "Two resources that differ by case are two, and each gets its own messages",
            observes = {"RFC7622-3.4-3", "RFC6122-2.4-1"})
    void resourcepartsInOtherCaseAreOthers(
            @Online XmppSession romeo,
            @Online(user = "juliet", resource = "Balcony") XmppSession upper,
            @Online(user = "juliet", resource = "balcony") XmppSession lower,
            Observations observe) {
        romeo.send("<message type='chat' to='" + Written.escaped(lower.full()) + "'><body>lower</body></message>");
        romeo.send("<message type='chat' to='" + Written.escaped(upper.full()) + "'><body>upper</body></message>");

        observe.that("RFC7622-3.4-3", upper).receives("<message type='chat'><body>upper</body></message>");
        observe.that("RFC6122-2.4-1", lower).receives("<message type='chat'><body>lower</body></message>");
        observe.that("RFC7622-3.4-3", upper)
                .receivesNo("<message type='chat'><body>lower</body></message>")
                .beforeMarkerFrom(romeo);
    }

    /** A resourcepart goes on behind its first slash. */
    @Case(
            value = "7622-3.4-slash-does-not-end-a-resourcepart",
            title =
                    "A request to a resource with a slash does not go to the one that is called like what stands before it",
            observes = {"RFC7622-3.4-3", "RFC6122-2.4-1"})
    void slashDoesNotEndAResourcepart(
            @Online(user = "romeo") XmppSession romeo, @Online(user = "romeo") XmppSession wall, Observations observe) {
        String request = "<iq type='get' id='stone' to='" + Written.escaped(wall.full() + "/stone")
                + "'><query xmlns='urn:xmppspec:stone'/></iq>";
        String delivered = "<iq type='get'><query xmlns='urn:xmppspec:stone'/></iq>";
        romeo.send(request);
        observe.that("RFC7622-3.4-3", wall).receivesNo(delivered).beforeMarkerFrom(romeo);
        observe.that("RFC6122-2.4-1", wall).receivesNo(delivered).beforeMarkerFrom(romeo);
    }

    /** A domainpart alone is an address, that of the server. */
    @Case(
            value = "7622-3.2-domainpart-alone-is-an-address",
            title = "A request to the domain is answered from the domain",
            observes = {"RFC7622-3.2-1", "RFC6122-2.2-1"})
    void domainpartAloneIsAnAddress(@Stage(BIND) XmppSession romeo, Observations observe) {
        var answer = romeo.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        String malformed = """
                <iq type='error'><error>
                  <jid-malformed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>${more}
                </error>${more}</iq>""";
        observe.that("RFC7622-3.2-1", answer).matches("<iq from='${domain}'/>");
        observe.that("RFC7622-3.2-1", answer).matchesNot(malformed);
        observe.that("RFC6122-2.2-1", answer).matchesNot(malformed);
    }

    /** An address is UTF-8; other bytes end the stream before anyone looks at the address. */
    @Case(
            value = "7622-3.2.1-address-is-utf-8",
            title = "A 'to' with bytes that are not UTF-8 is not taken for an address",
            observes = "RFC7622-3.2.1-3")
    void addressIsUtf8(@Stage(BIND) XmppSession romeo, Observations observe) {
        byte[] stanza = "<message to='nobody@m?nchen.invalid'><body>who is it?</body></message>"
                .getBytes(StandardCharsets.US_ASCII);
        stanza[new String(stanza, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xFC;
        romeo.sendRaw(stanza);
        observe.that("RFC7622-3.2.1-3", romeo.awaitEnding()).hasSomeStreamError();
    }

    /** The stream header, too, has an address. */
    @Case(
            value = "7622-3.2.2-stream-to-the-domain-in-upper-case",
            title = "A stream to the domain in upper case is a stream to the domain",
            observes = {"RFC7622-3.2.2-1", "RFC6122-3-1"})
    void streamToTheDomainInUpperCase(@Stage(TCP) XmppSession romeo, Observations observe) {
        romeo.sendRaw(header(romeo.domain().toUpperCase(Locale.ROOT)));
        var features = observe.that("RFC7622-3.2.2-1", romeo).receives("<stream:features/>");
        observe.that("RFC6122-3-1", features).matches("<stream:features/>");
    }

    /** A stream to what is no domain has nobody at its other end. */
    @Case(
            value = "7622-3.2.1-stream-to-no-domain-is-refused",
            title = "A stream to something that is no domain is refused",
            observes = {"RFC7622-3.2.1-1", "RFC6122-2.2-6"})
    void streamToNoDomainIsRefused(@Stage(TCP) XmppSession romeo, Observations observe) {
        romeo.sendRaw(header("ver ona." + romeo.domain()));
        Ending ending = romeo.awaitEnding();
        observe.that("RFC7622-3.2.1-1", ending).hasSomeStreamError();
        observe.that("RFC6122-2.2-6", ending).hasSomeStreamError();
    }

    /** A user name that is no localpart is nobody's. */
    @Case(
            value = "7622-3.3-user-name-that-is-no-localpart-is-refused",
            title = "Nobody logs in with a user name that is no localpart",
            observes = {"RFC7622-3.3-2", "RFC6122-2.3-1"},
            tags = "failed-login")
    void userNameThatIsNoLocalpartIsRefused(Actors actors, Observations observe) {
        XmppSession romeo = actors.at(StreamStage.TLS, "romeo");
        if (romeo.tls().isEmpty() || !Features.mechanisms(romeo).contains("PLAIN")) {
            throw observe.notApplicable("PLAIN, which carries a user name as it is, is not offered under TLS.");
        }
        var outcome = romeo.authenticate(
                SaslAttempt.with("PLAIN").username(romeo.account().localpart() + "\uE000"));
        observe.that("RFC7622-3.3-2", outcome).fails();
        observe.that("RFC6122-2.3-1", outcome).fails();
    }

    private static void delivered(
            XmppSession from, XmppSession to, String address, Observations observe, String... requirements) {
        from.send("<message type='normal' id='same' to='" + Written.escaped(address)
                + "'><body>the same</body></message>");
        to.await("<t:one-of><message type='normal' id='same'/><message type='${absent}' id='same'/></t:one-of>");
        for (String requirement : requirements) {
            observe.that(requirement, "whether the message came", came(to)).is(true);
        }
    }

    private static boolean came(XmppSession session) {
        return session.received().stream()
                .anyMatch(received -> received.name().equals("message")
                        && Set.of("", "normal").contains(received.attribute("type"))
                        && received.attribute("id").equals("same"));
    }

    private static String header(String to) {
        return "<?xml version='1.0'?><stream:stream to='" + Written.escaped(to)
                + "' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";
    }

    private static String fullwidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
