package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.TCP;

import java.util.List;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.7.4: the language of a stream. */
@Section("RFC6120 4.7.4")
class StreamLanguages {

    /** The one language that a server certainly speaks is the one that it falls back to. */
    @Case(
            value = "6120-4.7.4-spoken-language-is-answered-in-kind",
            title = "A client that asks for the server's own language gets it",
            observes = "RFC6120-4.7.4-4")
    void spokenLanguageIsAnsweredInKind(
            @Stage(TCP) XmppSession silent, @Stage(TCP) XmppSession fluent, Observations observe) {
        String own = own(silent);

        observe.that("RFC6120-4.7.4-4", "the language for a client who wants " + own, ask(fluent, own))
                .is(own);
    }

    /** Looking a language up means to shorten what was asked for until something fits. */
    @Case(
            value = "6120-4.7.4-variant-of-a-language-is-looked-up",
            title = "A client that asks for a variant of the server's own language gets that variant or the language",
            observes = "RFC6120-4.7.4-5")
    void variantOfALanguageIsLookedUp(
            @Stage(TCP) XmppSession silent, @Stage(TCP) XmppSession islander, Observations observe) {
        String own = own(silent);
        String variant = own + "-x-verona";

        observe.that("RFC6120-4.7.4-5", "the language for a client who wants " + variant, ask(islander, variant))
                .isOneOf(List.of(own, variant));
    }

    /**
     * The language of the client's header goes with its stanzas, whether or not the server speaks it. To add it is
     * recommended; to add another one is forbidden.
     */
    @Case(
            value = "6120-4.7.4-language-of-the-header-holds-for-stanzas",
            title = "A message without xml:lang gets that of its sender's header, and no other",
            observes = {"RFC6120-4.7.4-7", "RFC6120-4.7.4-9"})
    void languageOfTheHeaderHoldsForStanzas(
            @Stage(TCP) XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        Streams.logIn(romeo, Streams.headerWith("to='${domain}' version='1.0' xml:lang='tlh'"));
        romeo.send("<message to='${juliet.full}'><body>bang!</body></message>");
        Received message = observe.that("RFC6120-4.7.4-9", juliet)
                .receives("<message><body>bang!</body></message>")
                .orEnd();

        observe.that("RFC6120-4.7.4-9", "the language that was added", Streams.language(message))
                .isOneOf(List.of("", "tlh"));
        observe.that("RFC6120-4.7.4-7", "the language that was added", Streams.language(message))
                .is("tlh");
    }

    private static String own(XmppSession session) {
        return Streams.language(
                session.openStream(session.variables().expandXml(Streams.headerWith("to='${domain}' version='1.0'"))));
    }

    private static String ask(XmppSession session, String language) {
        return Streams.language(session.openStream(session.variables()
                .expandXml(Streams.headerWith("to='${domain}' version='1.0' xml:lang='" + language + "'"))));
    }
}
