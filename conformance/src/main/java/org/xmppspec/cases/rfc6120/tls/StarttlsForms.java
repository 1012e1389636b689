package org.xmppspec.cases.rfc6120.tls;

import static org.xmppspec.client.StreamStage.FEATURES;
import static org.xmppspec.client.StreamStage.TCP;

import java.util.Optional;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 5.4: STARTTLS by clients that write it, or their headers, in another way than most. */
@Section("RFC6120 5.4")
class StarttlsForms {

    /** To XML, an element without content is the same in one tag and in two. */
    @Case(
            value = "6120-5.4.2-starttls-in-two-tags-leads-to-tls",
            title = "A request for TLS that is written as start tag and end tag leads into TLS and a new stream",
            observes = {"RFC6120-5.4.2.3-1", "RFC6120-5.4.3.1-3", "RFC6120-5.3.2-1"})
    void starttlsInTwoTagsLeadsToTls(@Stage(FEATURES) XmppSession romeo, Observations observe) {
        Starttls.offerOf(romeo, observe);
        romeo.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'></starttls>");

        Optional<Received> answer = romeo.await("<t:one-of><proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                + "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></t:one-of>");
        boolean goesOn =
                observe.that("RFC6120-5.4.2.3-1", answer).matches("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        String handshake = goesOn ? Streams.outcome(romeo::handshake) : "TLS was not reached";
        boolean shown =
                romeo.tls().filter(info -> !info.certificates().isEmpty()).isPresent();
        observe.that("RFC6120-5.4.3.1-3", "the certificate", shown ? "shown" : "not shown: " + handshake)
                .is("shown");
        String restart = shown ? Streams.outcome(() -> romeo.openStream(Streams.HEADER)) : "TLS was not reached";
        observe.that("RFC6120-5.3.2-1", "what the wait for a stream header inside TLS came to", restart)
                .is(Streams.SUCCESS);
    }

    /** What a header said in plain text, anybody may have said. */
    @Case(
            value = "6120-5.4.3.3-address-in-plain-text-is-forgotten",
            title = "The address in a header before TLS is not returned to a header without one inside TLS",
            observes = "RFC6120-5.4.3.3-1.2")
    void addressInPlainTextIsForgotten(@Stage(TCP) XmppSession romeo, Observations observe) {
        Starttls.onlyInPlainText(romeo, observe);
        romeo.openStream(Streams.HEADER.replace("<stream:stream ", "<stream:stream from='${romeo.bare}' "));
        romeo.awaitFeatures();
        Starttls.offerOf(romeo, observe);
        romeo.startTls();

        Received inside = romeo.openStream(Streams.HEADER);
        observe.that("RFC6120-5.4.3.3-1.2", inside).matches("<stream:stream to='${absent}'/>");
    }
}
