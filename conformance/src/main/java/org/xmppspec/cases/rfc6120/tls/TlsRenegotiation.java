package org.xmppspec.cases.rfc6120.tls;

import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Ending;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 5.3.5: a second TLS handshake inside TLS, which TLS 1.3 no longer has. */
@Section("RFC6120 5.3.5")
class TlsRenegotiation {
    private static final String REQUIREMENT = "RFC6120-5.3.5-3";

    /**
     * A server need not renegotiate, and when it does not, it ends TCP without a word in XMPP. Where it answers with a
     * warning of TLS, the library here goes no further, and what the server would do next is not seen: that is told, and
     * not judged.
     */
    @Case(
            value = "6120-5.3.5-renegotiation-is-served-or-ends-tcp",
            title = "A server that does not renegotiate TLS ends TCP without a stream error when a client begins to",
            observes = REQUIREMENT)
    void renegotiationIsServedOrEndsTcp(Actors actors, Observations observe) {
        XmppSession romeo = secured(actors, observe);
        switch (romeo.renegotiate()) {
            case DONE -> observe.info(REQUIREMENT, "The server renegotiates TLS, by the extension that makes it safe.");
            case WARNED -> observe.info(REQUIREMENT, "The server refuses to renegotiate TLS by a warning.");
            case NOT_TRIED ->
                observe.info(REQUIREMENT, "Not tried: the server does not know the extension that makes it safe.");
            case FAILED, UNANSWERED -> {
                Ending ending = romeo.awaitEnding();
                observe.that(REQUIREMENT, ending).endsTcp();
                observe.that(REQUIREMENT, ending).hasNoStreamError();
            }
        }
    }

    private static XmppSession secured(Actors actors, Observations observe) {
        try {
            XmppSession session = actors.open(
                    actors.request("romeo", "romeo", StreamStage.TLS).renegotiable());
            if (session.tls().isEmpty()) {
                throw observe.notApplicable("The run goes without TLS.");
            }
            return session;
        } catch (ConnectException e) {
            if (e.kind() == ConnectException.Kind.TLS) {
                throw observe.notApplicable("There is no TLS 1.2 with this server: " + e.getMessage());
            }
            throw e;
        }
    }
}
