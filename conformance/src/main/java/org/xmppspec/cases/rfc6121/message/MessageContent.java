package org.xmppspec.cases.rfc6121.message;

import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 5.2: what a message consists of, and that a server passes it on. */
@Section("RFC6121 5.2")
class MessageContent {
    private static final String THREAD = "Act II, Scene 2: a Garden <of> CAPULET'S  \u00e9";
    private static final String PARENT = "Act I, Scene 5 & \"Mask\"";

    /** A server that supports every type hands a message over with the type that the sender chose. */
    @Case(
            value = "6121-5.2.2-every-type-arrives-as-it-was-sent",
            title = "A message of each of the five types for a full JID arrives with its type",
            observes = "RFC6121-5.2.2-5")
    void everyTypeArrivesAsItWasSent(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("""
                <message type='normal' id='type-1' to='${juliet.full}'><body>a</body></message>
                <message type='chat' id='type-2' to='${juliet.full}'><body>b</body></message>
                <message type='groupchat' id='type-3' to='${juliet.full}'><body>c</body></message>
                <message type='headline' id='type-4' to='${juliet.full}'><body>d</body></message>
                <message type='error' id='type-5' to='${juliet.full}'><error type='cancel'>
                  <gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>""");

        observe.that("RFC6121-5.2.2-5", juliet).receives("""
                        <t:one-of><message id='type-1' type='normal'/><message id='type-1' type='${absent}'/></t:one-of>""");
        observe.that("RFC6121-5.2.2-5", juliet).receives("<message id='type-2' type='chat'/>");
        observe.that("RFC6121-5.2.2-5", juliet).receives("<message id='type-3' type='groupchat'/>");
        observe.that("RFC6121-5.2.2-5", juliet).receives("<message id='type-4' type='headline'/>");
        observe.that("RFC6121-5.2.2-5", juliet).receives("<message id='type-5' type='error'/>");
    }

    /** No type means normal, which a server delivers. */
    @Case(
            value = "6121-5.2.2-message-without-a-type-is-normal",
            title = "A message without a type for a bare JID is delivered like a normal one",
            observes = "RFC6121-5.2.2-6")
    void messageWithoutTypeIsNormal(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message id='untyped' to='${juliet.bare}'><body>Tis the east</body></message>");

        observe.that("RFC6121-5.2.2-6", juliet).receives("""
                        <t:one-of><message id='untyped' type='normal'/><message id='untyped' type='${absent}'/></t:one-of>""");
    }

    /** A body is not needed. */
    @Case(
            value = "6121-5.2.3-message-without-a-body-is-delivered",
            title = "A chat message that has other content and no body is delivered",
            observes = {"RFC6121-5.2.3-1", "RFC6121-8.5.2.1.1-5"})
    void messageWithoutBodyIsDelivered(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send(
                "<message type='chat' id='silent' to='${juliet.bare}'><gesture xmlns='urn:xmppspec:mime'/></message>");

        var message = observe.that("RFC6121-8.5.2.1.1-5", juliet)
                .receives("<message type='chat' id='silent'><gesture xmlns='urn:xmppspec:mime'/></message>");
        observe.that("RFC6121-5.2.3-1", message).matches("<message/>");
    }

    /** Alternatives in several languages stay together. */
    @Case(
            value = "6121-5.2.3-bodies-and-subjects-in-several-languages",
            title = "A chat message with bodies and subjects in three languages arrives with all of them",
            observes = {"RFC6121-5.2.3-2", "RFC6121-5.2.4-1", "RFC6121-8.5.2.1.1-5"})
    void bodiesAndSubjectsInSeveralLanguages(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("""
                <message type='chat' id='tongues' to='${juliet.bare}' xml:lang='en'>
                  <subject>Night</subject>
                  <subject xml:lang='cs'>Noc</subject>
                  <subject xml:lang='de'>Nacht</subject>
                  <body>Good night!</body>
                  <body xml:lang='cs'>Dobrou noc!</body>
                  <body xml:lang='de'>Gute Nacht!</body>
                </message>""");

        var message = observe.that("RFC6121-8.5.2.1.1-5", juliet)
                .receives("<message type='chat' id='tongues' xml:lang='en'/>");
        observe.that("RFC6121-5.2.4-1", message).matches("""
                        <message><subject>Night</subject><subject xml:lang='cs'>Noc</subject>
                        <subject xml:lang='de'>Nacht</subject>${more}</message>""");
        observe.that("RFC6121-5.2.3-2", message).matches("""
                        <message><body>Good night!</body><body xml:lang='cs'>Dobrou noc!</body>
                        <body xml:lang='de'>Gute Nacht!</body>${more}</message>""");
        observe.that("RFC6121-8.5.2.1.1-5", message)
                .satisfies(
                        "It has three subjects and three bodies.",
                        sent -> count(sent, "subject") == 3 && count(sent, "body") == 3);
    }

    /** What a thread is called means nothing to a server: case, blanks and odd characters stay as they are. */
    @Case(
            value = "6121-5.2.5-thread-is-opaque",
            title = "The thread of a message and its parent arrive character by character",
            observes = {"RFC6121-5.2.5-5", "RFC6121-5.2.5-7"})
    void threadIsOpaque(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("<message type='chat' id='thread' to='${juliet.bare}'><body>Ay me!</body>"
                + "<thread parent='Act I, Scene 5 &amp; &quot;Mask&quot;'>"
                + THREAD.replace("<", "&lt;").replace(">", "&gt;") + "</thread></message>");

        var message = observe.that("RFC6121-5.2.5-7", juliet).receives("<message type='chat' id='thread'/>");
        observe.that("RFC6121-5.2.5-7", message)
                .satisfies(
                        "The thread is as it was sent.",
                        sent -> thread(sent)
                                .filter(it -> it.getTextContent().equals(THREAD))
                                .isPresent());
        observe.that("RFC6121-5.2.5-5", message)
                .satisfies(
                        "The parent is as it was sent.",
                        sent -> thread(sent)
                                .filter(it -> it.getAttribute("parent").equals(PARENT))
                                .isPresent());
    }

    private static int count(Element message, String name) {
        return message.getElementsByTagNameNS("jabber:client", name).getLength();
    }

    private static Optional<Element> thread(Element message) {
        return Optional.ofNullable((Element)
                message.getElementsByTagNameNS("jabber:client", "thread").item(0));
    }
}
