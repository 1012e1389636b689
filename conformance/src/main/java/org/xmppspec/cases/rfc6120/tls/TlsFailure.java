package org.xmppspec.cases.rfc6120.tls;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.SASL;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xmppspec.client.Ending;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.hello.ClientHello;
import org.xmppspec.client.hello.HelloAnswer;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 5.4.2.2 and 5.4.3.2: TLS that does not come about, and how it goes on from there. */
@Section("RFC6120 5.4.3.2")
class TlsFailure {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final Pattern CLOSING_TAG = Pattern.compile("</(\\w+:)?stream\\s*>");
    private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};
    private static final String NO_SUITE = "FEFE";

    /** The client gives up in the middle of the handshake and says so. */
    @Case(
            value = "6120-5.4.3.2-alert-of-the-client-ends-the-connection",
            title = "A client's fatal alert during the TLS handshake ends the connection without a closing tag",
            observes = {"RFC6120-5.4.3.2-1", "RFC6120-5.4.3.2-2"})
    void alertOfTheClientEndsTheConnection(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        HelloProbe probe = probe(romeo, observe);
        HelloAnswer answer =
                probe.say(new ClientHello(ClientHello.TLS_1_2, CipherSuites.CURRENT, romeo.domain()).bytes());
        if (answer.kind() != HelloAnswer.Kind.HELLO) {
            throw observe.notApplicable(
                    "TLS 1.2 is answered with " + answer + ", so its handshake cannot be broken off.");
        }
        romeo.sendRaw(HANDSHAKE_FAILURE);

        judge(probe, observe);
    }

    /** Both sides have no cipher suite in common. */
    @Case(
            value = "6120-5.4.3.2-no-common-suite-ends-the-connection",
            title = "A client that offers only a cipher suite that nobody knows is cut off without a closing tag",
            observes = {"RFC6120-5.4.3.2-1", "RFC6120-5.4.3.2-2"})
    void noCommonSuiteEndsTheConnection(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        HelloProbe probe = probe(romeo, observe);
        romeo.sendRaw(new ClientHello(ClientHello.TLS_1_2, CipherSuites.of(NO_SUITE), romeo.domain()).bytes());

        judge(probe, observe);
    }

    /** The server bears no grudge: whoever has failed may come again. */
    @Case(
            value = "6120-5.4.3.2-failed-tls-may-be-tried-again",
            title = "After a failed TLS handshake the same user gets in by a new connection",
            observes = "RFC6120-5.4.3.2-3")
    void failedTlsMayBeTriedAgain(@Stage(FEATURES) XmppSession romeo, Actors actors, Observations observe) {
        probe(romeo, observe);
        romeo.sendRaw("this is not how TLS begins, so no handshake can come of it\r\n");
        romeo.awaitEnding();

        observe.that("RFC6120-5.4.3.2-3", "a log-in by a new connection", again(actors))
                .is(Starttls.SUCCESS);
    }

    /**
     * What stands in the namespace of STARTTLS and is no such command is malformed. A server that reads over what is wrong
     * with it has no failure; then nothing is judged.
     */
    @Case(
            value = "6120-5.4.2.2-malformed-command-fails",
            title =
                    "A malformed STARTTLS command fails with <failure/>, the stream and the connection end, and a new one"
                            + " is served",
            observes = {"RFC6120-5.4.2.2-1", "RFC6120-5.4.2.2-2"})
    void malformedCommandFails(@Stage(FEATURES) XmppSession romeo, Actors actors, Observations observe) {
        Starttls.offerOf(romeo, observe);
        romeo.send("<starttls xmlns='" + NAMESPACE + "'><verona xmlns='urn:xmppspec:verona'/></starttls>");

        Optional<Received> answer = romeo.await(came -> true, romeo.timeout());
        if (answer.filter(came -> came.is("proceed", NAMESPACE)).isPresent()) {
            throw observe.notApplicable("A STARTTLS command with something inside is served all the same.");
        }
        observe.that("RFC6120-5.4.2.2-1", answer).matches("<failure xmlns='" + NAMESPACE + "'/>");
        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-5.4.2.2-1", ending).hasClosingTag();
        observe.that("RFC6120-5.4.2.2-1", ending).endsTcp();
        observe.that("RFC6120-5.4.2.2-2", "a log-in by a new connection", again(actors))
                .is(Starttls.SUCCESS);
    }

    private static String again(Actors actors) {
        return Starttls.outcome(() -> actors.at(SASL, "romeo"));
    }

    private static HelloProbe probe(XmppSession session, Observations observe) {
        Starttls.offerOf(session, observe);
        return HelloProbe.afterProceed(session, observe);
    }

    private static void judge(HelloProbe probe, Observations observe) {
        observe.that("RFC6120-5.4.3.2-1", probe.session().awaitEnding()).endsTcp();
        List<String> tags = CLOSING_TAG
                .matcher(HelloProbe.text(probe.behind()))
                .results()
                .map(found -> found.group())
                .toList();
        observe.that("RFC6120-5.4.3.2-2", "the closing tags behind <proceed/>", tags)
                .is(List.of());
    }
}
