package org.xmppspec.cases.rfc6120.security;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 13.12: what a server does not let clients do to it. Limits are looked for up to a bound. */
@Section("RFC6120 13.12")
class DenialOfService {
    private static final int MOST_RESOURCES = 40;
    private static final int MOST_BYTES = 512 << 10;
    private static final int MOST_RECIPIENTS = 200;
    private static final Set<String> LIMITS = Set.of("policy-violation", "resource-constraint");

    /** Nothing that comes before authentication has any effect on others. */
    @CaseTable("before-authentication.tsv")
    void stanzaBeforeAuthenticationHasNoEffect(
            @Online XmppSession juliet, Actors actors, Row row, Observations observe) {
        XmppSession romeo = actors.at(StreamStage.valueOf(row.get("stage")), "romeo");
        romeo.send(row.get("stanza"));

        Ending ending = romeo.awaitEnding();
        if (ending.kind() == Ending.Kind.LEFT_OPEN) {
            romeo.advance(StreamStage.ONLINE);
        }
        observe.that("RFC6120-13.12-1", juliet)
                .receivesNo("<t:one-of><message id='early'/><presence id='early'/><iq id='early'/></t:one-of>")
                .beforeMarkerFrom(romeo);
    }

    /** Whoever binds one resource after the other is stopped by an error, where there is a limit. */
    @Case(
            value = "6120-13.12-resource-beyond-the-limit-is-refused",
            title = "Where the number of resources is limited, one too many is refused with resource-constraint",
            observes = "RFC6120-13.12-7",
            tags = "abuse")
    void resourceBeyondTheLimitIsRefused(Actors actors, Observations observe) {
        for (int bound = 0; bound < MOST_RESOURCES; bound++) {
            XmppSession romeo = actors.at(SASL, "romeo");
            Optional<Received> answer =
                    romeo.tryRequest("<iq type='set'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
            if (answer.filter(received -> received.attribute("type").equals("result"))
                    .isEmpty()) {
                observe.that("RFC6120-13.12-7", answer).hasError("resource-constraint");
                return;
            }
        }
        throw observe.notApplicable("There was no limit up to " + MOST_RESOURCES + " resources of one account.");
    }

    /** Larger and larger stanzas meet a limit, if there is one, and that is said. */
    @Case(
            value = "6120-13.12-stanza-beyond-the-limit-is-refused",
            title = "Where the size of stanzas is limited, a larger one is answered with policy-violation",
            observes = {"RFC6120-13.12-11", "RFC6120-8.3.3.12-DEF", "RFC6120-8.3.3.12-1"},
            tags = "abuse")
    void stanzaBeyondTheLimitIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        for (int bytes = 64 << 10; bytes <= MOST_BYTES; bytes *= 2) {
            romeo.sendRaw("<message id='large' type='chat' to='" + romeo.full() + "'><body>" + "x".repeat(bytes)
                    + "</body></message>");
            Optional<Received> answer = romeo.await("<message id='large'/>");
            if (answer.isEmpty() && romeo.isOpen() && !serves(romeo)) {
                throw observe.inconclusive("A stanza of " + bytes + " bytes was neither delivered nor refused in time,"
                        + " nor was anything behind it answered; the server may read slowly on purpose.");
            }
            if (answer.filter(received -> !received.attribute("type").equals("error"))
                    .isEmpty()) {
                judgeRefusal(observe, romeo, answer);
                return;
            }
        }
        throw observe.notApplicable("A stanza of " + MOST_BYTES + " bytes was delivered, so no limit was met.");
    }

    /** Whoever writes to more and more strangers is stopped by an error, where there is a limit. */
    @Case(
            value = "6120-13.12-recipient-beyond-the-limit-is-refused",
            title = "Where the number of recipients is limited, one too many is answered with policy-violation",
            observes = "RFC6120-13.12-13",
            tags = "abuse")
    void recipientBeyondTheLimitIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        IntStream.range(0, MOST_RECIPIENTS)
                .forEach(i -> romeo.send("<message type='chat' id='stranger' to='stranger-" + i
                        + "@${domain}'><body>buy roses</body></message>"));
        boolean served = serves(romeo);
        List<String> limits = romeo.received().stream()
                .filter(received -> received.attribute("id").equals("stranger"))
                .flatMap(received -> Elements.child(received.dom(), "error", "jabber:client").stream())
                .flatMap(error -> Elements.conditions(error, Conditions.OF_STANZAS).stream())
                .filter(LIMITS::contains)
                .distinct()
                .toList();
        if (served && limits.isEmpty()) {
            throw observe.notApplicable("Messages to " + MOST_RECIPIENTS + " recipients met no limit.");
        }
        String reaction = limits.isEmpty() ? romeo.awaitEnding().condition().orElse("nothing") : limits.get(0);
        observe.that("RFC6120-13.12-13", "the error for one recipient too many", reaction)
                .is("policy-violation");
    }

    private static boolean serves(XmppSession session) {
        return session.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>")
                .isPresent();
    }

    private static void judgeRefusal(Observations observe, XmppSession romeo, Optional<Received> answer) {
        if (answer.isPresent()) {
            observe.that("RFC6120-13.12-11", answer).hasError("policy-violation");
            observe.that("RFC6120-8.3.3.12-DEF", answer).hasError("policy-violation");
            String type = Elements.child(answer.get().dom(), "error", "jabber:client")
                    .map(error -> error.getAttribute("type"))
                    .orElse("none");
            observe.that("RFC6120-8.3.3.12-1", "the type of the error", type).isOneOf(List.of("modify", "wait"));
        } else {
            observe.that("RFC6120-13.12-11", romeo.awaitEnding()).hasStreamError("policy-violation");
            observe.info("RFC6120-8.3.3.12-DEF", "The stream ended; no stanza came back.");
            observe.info("RFC6120-8.3.3.12-1", "The stream ended; no stanza came back.");
        }
    }

    /** What a server may take for abuse, and what it does about it: for information. */
    @CaseTable(value = "strain.tsv", tags = "abuse")
    void strainingStanza(@Stage(BIND) XmppSession romeo, Row row, Observations observe) {
        romeo.sendRaw("<message id='odd' type='chat' to='" + romeo.full() + "'" + row.get("before")
                + repeated(row, "repeated") + row.get("between") + repeated(row, "repeated-too") + "</message>");

        Optional<Received> answer = romeo.await("<message id='odd'/>");
        String reaction = answer.map(received -> received.attribute("type").equals("error") ? "refused" : "delivered")
                .orElseGet(() -> "not delivered: " + romeo.awaitEnding());
        observe.info("RFC6120-13.12-16", row.get("title") + ": " + reaction + ".");
    }

    private static String repeated(Row row, String column) {
        return IntStream.range(0, Integer.parseInt(row.get("count")))
                .mapToObj(number -> row.get(column).replace("\\s", " ").replace("#", Integer.toString(number)))
                .collect(Collectors.joining());
    }
}
