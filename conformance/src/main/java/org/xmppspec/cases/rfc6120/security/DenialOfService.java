package org.xmppspec.cases.rfc6120.security;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int MOST_BYTES = 4 << 20;

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
            observes = "RFC6120-13.12-11",
            tags = "abuse")
    void stanzaBeyondTheLimitIsRefused(@Stage(BIND) XmppSession romeo, Observations observe) {
        for (int bytes = 64 << 10; bytes <= MOST_BYTES; bytes *= 4) {
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

    private static boolean serves(XmppSession session) {
        return session.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>")
                .isPresent();
    }

    private static void judgeRefusal(Observations observe, XmppSession romeo, Optional<Received> answer) {
        if (answer.isPresent()) {
            observe.that("RFC6120-13.12-11", answer).hasError("policy-violation");
        } else {
            observe.that("RFC6120-13.12-11", romeo.awaitEnding()).hasStreamError("policy-violation");
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
