package org.xmppspec.cases.xep0114;

import static org.xmppspec.client.StreamStage.STREAM;
import static org.xmppspec.client.StreamStage.TCP;

import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Ending;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.ComponentStreams;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** XEP-0114 section 3: how a component's stream is opened, and what ends it before it is. */
@Section("XEP0114 3")
class ComponentNegotiation {
    /** Brings a server that has let a stream pass to a decision about it. */
    private static final String WRONG_HANDSHAKE = "<handshake>" + "0".repeat(40) + "</handshake>";

    /** A component that the server knows gets a header, and after the right handshake an empty one. */
    @Case(
            value = "xep0114-3-right-handshake-is-acknowledged",
            title = "A component that the server knows gets a stream header, and an empty handshake for the right one",
            observes = {"XEP0114-3-1", "XEP0114-3-7"})
    void rightHandshakeIsAcknowledged(ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(TCP, "plays");
        open(plays, header("${component}", "jabber:component:accept"));

        if (!observe.that(
                        "XEP0114-3-1",
                        "the headers that came",
                        plays.peerHeaders().size())
                .is(1)) {
            return;
        }
        plays.sendRaw(component.handshake(plays));
        observe.that("XEP0114-3-7", plays).receives("<handshake>${empty}</handshake>");
    }

    /**
     * A component that nobody has configured is sent away with a stream error: at its header or, since no time is said,
     * at its handshake, so that a server need not tell strangers which components it has.
     */
    @Case(
            value = "xep0114-3-unknown-component-is-refused",
            title = "A component that the server does not know gets a stream error inside a stream",
            observes = {"XEP0114-3-2", "XEP0114-3-4"})
    void unknownComponentIsRefused(ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(TCP, "plays");
        open(plays, header("unknown.${component}", "jabber:component:accept"));
        plays.sendRaw(WRONG_HANDSHAKE);

        Ending ending = plays.awaitEnding();
        observe.that("XEP0114-3-2", ending).hasSomeStreamError();
        isInsideAStream(observe, plays, ending);
    }

    /** A namespace that is that of no stream is not served. */
    @Case(
            value = "xep0114-3-unknown-namespace-is-refused",
            title = "A header in a namespace that no server knows gets the stream error invalid-namespace",
            observes = {"XEP0114-3-3", "XEP0114-3-4"})
    void unknownNamespaceIsRefused(ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(TCP, "plays");
        open(plays, header("${component}", "urn:xmppspec:no-such-namespace"));
        plays.sendRaw(WRONG_HANDSHAKE);

        Ending ending = plays.awaitEnding();
        observe.that("XEP0114-3-3", ending).hasStreamError("invalid-namespace");
        isInsideAStream(observe, plays, ending);
    }

    /** Who does not know the secret is sent away; that the condition is not-authorized is only recommended. */
    @Case(
            value = "xep0114-3-wrong-handshake-ends-the-stream",
            title = "A wrong handshake ends stream and TCP connection, preferably as not-authorized",
            observes = "XEP0114-3-6",
            tags = "failed-login")
    void wrongHandshakeEndsTheStream(ComponentStreams component, Observations observe) {
        XmppSession plays = component.at(STREAM, "plays");
        plays.sendRaw(plays.componentHandshake("not-" + plays.peerHeader().attribute("id")));

        Ending ending = plays.awaitEnding();
        if (observe.that("XEP0114-3-6", ending).hasClosingTag()) {
            observe.that("XEP0114-3-6", ending).endsTcp();
        }
        observe.that("XEP0114-3-6", ending.streamError())
                .preferably(
                        "the stream error not-authorized",
                        error -> ending.condition()
                                .filter("not-authorized"::equals)
                                .isPresent());
    }

    private static String header(String to, String namespace) {
        return "<?xml version='1.0'?><stream:stream xmlns='" + namespace
                + "' xmlns:stream='http://etherx.jabber.org/streams' xml:lang='en' to='" + to + "'>";
    }

    /** Opens a stream, whether or not it is answered. */
    private static void open(XmppSession session, String header) {
        try {
            session.openStream(header);
        } catch (ConnectException e) {
            // What has come is judged by the case.
            return;
        }
    }

    /** Where no error has come, there is nothing to say about how it came. */
    private static void isInsideAStream(Observations observe, XmppSession session, Ending ending) {
        if (ending.streamError().isEmpty()) {
            return;
        }
        observe.that(
                        "XEP0114-3-4",
                        "the headers that came",
                        session.peerHeaders().size())
                .is(1);
        observe.that("XEP0114-3-4", ending).hasClosingTag();
    }
}
