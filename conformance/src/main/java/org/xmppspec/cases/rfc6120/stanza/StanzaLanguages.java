package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.engine.Subscribed;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8.1.5: the language of what a stanza says. */
@Section("RFC6120 8.1.5")
class StanzaLanguages {
    private static final Pattern LANGUAGE = Pattern.compile("\\sxml:lang\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\")");

    /** Each part of a stanza keeps its own language. */
    @Case(
            value = "6120-8.1.5-languages-of-all-parts-are-kept",
            title = "A message in several languages is delivered with all of them",
            observes = "RFC6120-8.1.5-6")
    void languagesOfAllPartsAreKept(@Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send("""
                <message type='chat' id='tongues' xml:lang='en-GB' to='${juliet.full}'>
                  <subject>hist</subject><subject xml:lang='cs'>poslyš</subject>
                  <body>good night</body><body xml:lang='zh-Hant-TW'>\u665A\u5B89</body><body xml:lang='DE-ch'>guet Nacht</body>
                </message>""");

        observe.that("RFC6120-8.1.5-6", juliet).receives("""
                <message id='tongues' xml:lang='en-GB'>
                  <subject xml:lang='${absent}'>hist</subject><subject xml:lang='cs'>poslyš</subject>
                  <body xml:lang='${absent}'>good night</body><body xml:lang='zh-Hant-TW'>\u665A\u5B89</body>
                  <body xml:lang='DE-ch'>guet Nacht</body>
                </message>""");
    }

    /** Presence and requests have a language, too. */
    @Case(
            value = "6120-8.1.5-languages-of-presence-and-requests-are-kept",
            title = "The xml:lang of presence and of requests between clients is delivered unchanged",
            observes = "RFC6120-8.1.5-6")
    @Subscribed({"romeo", "juliet"})
    void languagesOfPresenceAndRequestsAreKept(
            @Online XmppSession romeo, @Online XmppSession juliet, Observations observe) {
        romeo.send(
                "<presence xml:lang='it'><status>son qui</status><status xml:lang='fr'>me voici</status></presence>");
        romeo.send(
                "<iq type='get' id='tongue-1' xml:lang='pt-BR' to='${juliet.full}'><q xmlns='urn:xmppspec:q'/></iq>");

        observe.that("RFC6120-8.1.5-6", juliet).receives("""
                <presence from='${romeo.full}' xml:lang='it'>
                  <status xml:lang='${absent}'>son qui</status><status xml:lang='fr'>me voici</status>${more}
                </presence>""");
        observe.that("RFC6120-8.1.5-6", juliet).receives("<iq id='tongue-1' xml:lang='pt-BR'/>");
    }

    /** Whatever language the server names by itself, it names it properly: in stream headers, features and errors. */
    @Case(
            value = "6120-8.1.5-languages-of-the-server-are-language-tags",
            title = "Every xml:lang that the server sends of its own is a language tag",
            observes = "RFC6120-8.1.5-5")
    void languagesOfTheServerAreLanguageTags(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.tryRequest("<iq type='get' to='${domain}'><query xmlns='urn:xmppspec:no-such-namespace'/></iq>");
        romeo.tryRequest("<iq type='get' to='${domain}'/>");
        List<String> languages = LANGUAGE.matcher(Streams.heard(romeo))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        if (languages.isEmpty()) {
            throw observe.notApplicable("The server has named no language: neither in its headers nor in errors.");
        }

        observe.that("RFC6120-8.1.5-5", "the languages that the server names", languages)
                .satisfies("are language tags", tags -> tags.stream().allMatch(StanzaLanguages::isTag));
    }

    /** The empty text says that the language is not known, which XML section 2.12 allows. */
    private static boolean isTag(String language) {
        boolean shaped = language.matches("(?i)(?:[xi](?:-[a-z0-9]{1,8})+|[a-z]{2,8}(?:-[a-z0-9]{1,8})*)");
        return language.isEmpty() || shaped;
    }
}
