package org.xmppspec.cases.rfc6120.tls;

import static org.xmppspec.client.StreamStage.TLS;

import org.xmppspec.cases.rfc6120.Features;
import org.xmppspec.client.Ending;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 5.4.2.2: STARTTLS that fails. */
@Section("RFC6120 5.4.2.2")
class StarttlsRefused {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";

    /** A command that the stream features did not offer is one of the failures that the section lists. */
    @Case(
            value = "6120-5.4.2.2-starttls-that-was-not-offered-fails",
            title = "STARTTLS that was not offered is answered with <failure/>, and the stream and the connection end",
            observes = {"RFC6120-5.4.2.1-1", "RFC6120-5.4.2.2-1"})
    void starttlsThatWasNotOfferedFails(@Stage(TLS) XmppSession romeo, Observations observe) {
        if (Features.child(romeo, "starttls", NAMESPACE).isPresent()) {
            throw observe.notApplicable("The newest stream features offer STARTTLS, so it need not fail.");
        }
        romeo.send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");

        var answer = observe.that("RFC6120-5.4.2.1-1", romeo)
                .receives("<t:one-of><proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                        + "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></t:one-of>");
        observe.that("RFC6120-5.4.2.2-1", answer).matches("<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        Ending ending = romeo.awaitEnding();
        observe.that("RFC6120-5.4.2.2-1", ending).hasClosingTag();
        observe.that("RFC6120-5.4.2.2-1", ending).endsTcp();
    }
}
