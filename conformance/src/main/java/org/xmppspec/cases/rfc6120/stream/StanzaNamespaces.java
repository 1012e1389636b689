package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 4.8.2, 4.8.3 and 4.8.5: the namespaces of stanzas and of what is in them. */
@Section("RFC6120 4.8.3")
class StanzaNamespaces {
    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";
    private static final Pattern DEFAULT_NAMESPACE = Pattern.compile("\\sxmlns\\s*=\\s*[\"']([^\"']*)[\"']");

    /** What the client declares, the server declares as well, or nothing. */
    @Case(
            value = "6120-4.8.2-content-namespace-is-the-same-both-ways",
            title = "A header with jabber:client as default namespace is answered by one like it",
            observes = {"RFC6120-4.8.2-2", "RFC6120-4.8.3-7"})
    void contentNamespaceIsTheSameBothWays(@Stage(TCP) XmppSession romeo, Observations observe) {
        boolean welcomed = Streams.isWelcomed(romeo, Streams.HEADER);

        observe.that(
                        "RFC6120-4.8.3-7",
                        "a stream with jabber:client as default namespace",
                        welcomed ? "served" : "refused")
                .is("served");
        observe.that("RFC6120-4.8.2-2", "the headers of the server", romeo.peerHeaders())
                .satisfies("are one", headers -> headers.size() == 1);
        for (Received header : romeo.peerHeaders()) {
            Matcher declared = DEFAULT_NAMESPACE.matcher(header.raw());
            observe.that(
                            "RFC6120-4.8.2-2",
                            "the default namespace of the server's header",
                            declared.find() ? declared.group(1) : "none")
                    .isOneOf(List.of("jabber:client", "none"));
        }
    }

    /** Other content namespaces are for the server to refuse, and there is a condition for it. */
    @Case(
            value = "6120-4.8.3-other-content-namespace-may-be-refused",
            title = "A header with another default namespace is accepted, or refused with invalid-namespace",
            observes = {"RFC6120-4.8.3-3", "RFC6120-4.9.3.10-DEF"})
    void otherContentNamespaceMayBeRefused(@Stage(TCP) XmppSession romeo, Observations observe) {
        boolean welcomed = Streams.isWelcomed(romeo, """
                <?xml version='1.0'?>
                <stream:stream to='${domain}' version='1.0' xml:lang='en' xmlns='urn:xmppspec:no-such-content'
                    xmlns:stream='http://etherx.jabber.org/streams'>""");

        observe.info("RFC6120-4.8.3-3", "The answer to another content namespace: " + Streams.answer(romeo, welcomed));
        observe.that("RFC6120-4.9.3.10-DEF", "the answer", Streams.answer(romeo, welcomed))
                .isOneOf(List.of("features", "invalid-namespace"));
    }

    /**
     * A stanza as servers send it to each other has no place on a client's stream. Section 4.8.3 ends the stream with
     * invalid-namespace; section 4.8.4 would let the server ignore other elements, or end the stream with
     * unsupported-stanza-type, but it is about data that is in no content namespace, and jabber:server is one. So the
     * stream has to end; both conditions pass.
     */
    @Case(
            value = "6120-4.8.3-stanza-of-servers-ends-the-stream",
            title = "A message in jabber:server on a client's stream ends the stream",
            observes = "RFC6120-4.8.3-4")
    void stanzaOfServersEndsTheStream(
            @Stage(BIND) XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send(
                "<message xmlns='jabber:server' from='${romeo.full}' to='${juliet.full}'><body>hist</body></message>");

        observe.that("RFC6120-4.8.3-4", romeo.awaitEnding())
                .hasStreamError("invalid-namespace", orEqually("unsupported-stanza-type"));
    }

    /** Addresses are for servers to fill in. */
    @Case(
            value = "6120-4.8.3-stanza-needs-no-addresses",
            title = "A message without 'to' and 'from' does not end the stream",
            observes = "RFC6120-4.8.3-1")
    void stanzaNeedsNoAddresses(@Online XmppSession romeo, Observations observe) {
        romeo.send("<message><body>is the day so young?</body></message>");
        romeo.tryRequest(PING);

        observe.that("RFC6120-4.8.3-1", romeo).isStillOpen();
    }

    /** A header is no place for the namespaces of what stanzas contain. */
    @Case(
            value = "6120-4.8.5-content-declared-in-the-header-is-refused",
            title = "A header that declares a namespace of extended content is refused with invalid-namespace",
            observes = "RFC6120-4.8.5-7")
    void contentDeclaredInTheHeaderIsRefused(@Stage(TCP) XmppSession romeo, Observations observe) {
        boolean welcomed = Streams.isWelcomed(
                romeo, Streams.headerWith("xmlns:rose='urn:xmppspec:rose' to='${domain}' version='1.0' xml:lang='en'"));

        observe.that("RFC6120-4.8.5-7", "the answer", Streams.answer(romeo, welcomed))
                .is("invalid-namespace");
    }

    /**
     * Whoever receives a stanza knows nothing of the header of its sender's stream, so a prefix that was declared there
     * is declared anew. The namespace of server dialback is used because it is the one that headers do declare. A server
     * may refuse the header, which the same section recommends for namespaces of content, or the stanza.
     */
    @Case(
            value = "6120-4.8.5-declarations-do-not-outlive-their-stream",
            title = "A prefix that the sender's header declares is declared again where a stanza is delivered",
            observes = {"RFC6120-4.8.5-5", "RFC6120-4.8.5-8"})
    void declarationsDoNotOutliveTheirStream(
            @Stage(TCP) XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        String header =
                Streams.headerWith("xmlns:db='jabber:server:dialback' to='${domain}' version='1.0' xml:lang='en'");
        if (isRefused(romeo, header)) {
            throw observe.notApplicable("The header is refused: " + romeo.ending());
        }
        romeo.sendRaw(
                romeo.variables().expand("<message id='rose' to='${juliet.full}'><db:rose>sweet</db:rose></message>"));
        boolean served = romeo.tryRequest(PING).isPresent();
        boolean refused = !served
                || !romeo.await("<message type='error' id='rose'/>", Duration.ZERO)
                        .isEmpty();
        if (refused && juliet.isOpen()) {
            throw observe.notApplicable("The message is refused, by an error or the end of the stream.");
        }

        Optional<Received> message = juliet.await("<message from='${romeo.full}'/>");
        observe.that(
                        "RFC6120-4.8.5-5",
                        "the message as it came",
                        message.map(Received::raw).orElse("nothing that can be read"))
                .satisfies("declares the namespace itself", raw -> raw.contains("jabber:server:dialback"));
        observe.that("RFC6120-4.8.5-8", message)
                .matches("<message><rose xmlns='jabber:server:dialback'>sweet</rose></message>");
    }

    /** Whether the server ends a stream with a stream error because of its header. */
    private static boolean isRefused(XmppSession session, String header) {
        try {
            Streams.logIn(session, header);
            return false;
        } catch (ConnectException e) {
            if (session.ending().streamError().isEmpty()) {
                throw e;
            }
            return true;
        }
    }
}
