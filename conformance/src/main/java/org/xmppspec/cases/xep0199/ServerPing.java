package org.xmppspec.cases.xep0199;

import static org.xmppspec.client.StreamStage.BIND;

import org.xmppspec.cases.Offers;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0199 sections 4.2, 4.3 and 5: pings to a server. */
@Section("XEP0199 4.2")
class ServerPing {
    private static final String FEATURE = "urn:xmpp:ping";
    private static final String PING = "<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";
    private static final String COMPONENTS_PING =
            "<iq type='get' from='${nurse.full}' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>";
    private static final String PONG = "<iq type='result'>${empty}</iq>";

    /** A server that knows pings answers with nothing but a result, whichever way the user addresses it. */
    @Case(
            value = "0199-4.2-server-answers-ping",
            title =
                    "A ping to the server, to no address and to the user's own account is answered with an empty result",
            observes = "XEP0199-4.2-2")
    void serverAnswersPing(@Stage(BIND) XmppSession juliet, Observations observe) {
        needsPings(juliet, PING, observe);
        observe.that("XEP0199-4.2-2", juliet).isAnswered(PING, PONG);
        observe.that("XEP0199-4.2-2", juliet).isAnswered("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>", PONG);
        observe.that("XEP0199-4.2-2", juliet)
                .isAnswered("<iq type='get' to='${juliet.bare}'><ping xmlns='urn:xmpp:ping'/></iq>", PONG);
    }

    /** A server that does not know pings says so with the condition for it. */
    @Case(
            value = "0199-4.2-unknown-ping-is-refused",
            title = "A server that knows no pings refuses them with service-unavailable",
            observes = "XEP0199-4.2-3")
    void unknownPingIsRefused(@Stage(BIND) XmppSession juliet, Observations observe) {
        needsNoPings(juliet, PING, observe);
        observe.that("XEP0199-4.2-3", juliet.tryRequest(PING)).hasError("service-unavailable");
    }

    /** A component is the other side of a stream as well. */
    @Case(
            value = "0199-4.3-server-answers-components-ping",
            title = "A ping of a component to its server is answered with an empty result",
            observes = "XEP0199-4.3-1")
    void serverAnswersComponentsPing(RemoteContact nurse, Observations observe) {
        needsPings(nurse, COMPONENTS_PING, observe);
        observe.that("XEP0199-4.3-1", nurse).isAnswered(COMPONENTS_PING, PONG);
    }

    /** A component that pings a server that does not know pings is told so. */
    @Case(
            value = "0199-4.3-components-unknown-ping-is-refused",
            title = "A server that knows no pings refuses those of a component with service-unavailable",
            observes = "XEP0199-4.3-2")
    void componentsUnknownPingIsRefused(RemoteContact nurse, Observations observe) {
        needsNoPings(nurse, COMPONENTS_PING, observe);
        observe.that("XEP0199-4.3-2", nurse.tryRequest(COMPONENTS_PING)).hasError("service-unavailable");
    }

    /** Where pings are known, service discovery says so. */
    @Case(
            value = "0199-5-support-is-discovered",
            title = "A server that answers pings lists them in its features",
            observes = "XEP0199-5-1")
    void supportIsDiscovered(@Stage(BIND) XmppSession juliet, Observations observe) {
        needsPings(juliet, PING, observe);
        observe.that("XEP0199-5-1", "the server's features", Offers.features(juliet, "${domain}"))
                .satisfies("have " + FEATURE + " among them", features -> features.contains(FEATURE));
    }

    private static void needsPings(Conversation asking, String ping, Observations observe) {
        if (!knowsPings(asking, ping)) {
            throw observe.notApplicable(
                    "The server does not list " + FEATURE + " and does not answer a ping with a" + " result.");
        }
    }

    private static void needsNoPings(Conversation asking, String ping, Observations observe) {
        if (knowsPings(asking, ping)) {
            throw observe.notApplicable("The server lists " + FEATURE + " or answers a ping with a result.");
        }
    }

    private static boolean knowsPings(Conversation asking, String ping) {
        String info =
                ping.replace("<ping xmlns='urn:xmpp:ping'/>", "<query xmlns='http://jabber.org/protocol/disco#info'/>");
        return asking.tryRequest(info)
                        .filter(answer -> answer.raw().contains(FEATURE))
                        .isPresent()
                || asking.tryRequest(ping)
                        .filter(answer -> answer.attribute("type").equals("result"))
                        .isPresent();
    }
}
