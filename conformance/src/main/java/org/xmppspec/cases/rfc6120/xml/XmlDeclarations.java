package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TCP;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 11.5: the XML declaration. */
@Section("RFC6120 11.5")
class XmlDeclarations {
    /** The production XMLDecl of XML 1.0, which gives version, encoding and standalone their order and their form. */
    private static final Pattern XML_DECL = Pattern.compile("<\\?xml" + attribute("version", "1\\.[0-9]+") + "(?:"
            + attribute("encoding", "[A-Za-z][A-Za-z0-9._-]*") + ")?(?:" + attribute("standalone", "(?:yes|no)")
            + ")?[ \\t\\r\\n]*\\?>");

    private static final Pattern ANY_DECLARATION = Pattern.compile("<\\?xml\\s[^>]*>", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("\uFEFF\\s*<");

    /** The server's own words begin with an XML declaration, in the form that streams allow. */
    @Case(
            value = "6120-11.5-stream-begins-with-a-proper-declaration",
            title = "The server's stream begins with an XML declaration, without byte order mark and standalone",
            observes = {"RFC6120-11.5-1", "RFC6120-11.5-2", "RFC6120-11.5-3", "RFC6120-11.6-4", "RFC6120-12-1"})
    void streamBeginsWithAProperDeclaration(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.sendHeader(
                romeo, Streams.HEADER.replace(Streams.DECLARATION, "<?xml version='1.0' encoding='UTF-8'?>"));
        romeo.await("<stream:features/>");
        String heard = Streams.heard(romeo);

        observe.that("RFC6120-11.6-4", "the first characters", heard)
                .satisfies("are not a byte order mark", text -> !text.startsWith("\uFEFF"));
        observe.that("RFC6120-11.5-1", "the first characters", heard)
                .satisfies("are an XML declaration", text -> text.matches("(?s)\uFEFF?\\s*<\\?xml\\s.*"));
        judgeForm(observe, heard);
        observe.that("RFC6120-12-1", "the XML declaration", declarations(heard))
                .satisfies("declares no encoding or UTF-8", all -> all.stream().allMatch(XmlDeclarations::isUtf8));
    }

    /** Each restart begins a new document. */
    @Case(
            value = "6120-11.5-restarted-streams-begin-with-a-proper-declaration",
            title = "Each restarted stream of the server begins with an XML declaration as well, and says its language",
            observes = {"RFC6120-11.5-1", "RFC6120-11.5-2", "RFC6120-11.5-3", "RFC6120-11.6-4", "RFC6120-12-2"})
    void restartedStreamsBeginWithAProperDeclaration(@Stage(BIND) XmppSession romeo, Observations observe) {
        String heard = Streams.heard(romeo);

        observe.that("RFC6120-11.6-4", "what was sent up to resource binding", heard)
                .satisfies(
                        "has no byte order mark before a tag",
                        text -> !MARKED.matcher(text).find());
        observe.that(
                        "RFC6120-11.5-1",
                        "the number of XML declarations",
                        declarations(heard).size())
                .is(romeo.peerHeaders().size());
        judgeForm(observe, heard);
        observe.that(
                        "RFC6120-12-2",
                        "the languages of the stream headers",
                        romeo.peerHeaders().stream().map(Streams::language).toList())
                .satisfies("are given", all -> all.stream().noneMatch(String::isEmpty));
    }

    private static void judgeForm(Observations observe, String heard) {
        observe.that(
                        "RFC6120-11.5-2",
                        "what is no XMLDecl among the XML declarations",
                        declarations(heard).stream()
                                .filter(each -> !XML_DECL.matcher(each).matches())
                                .toList())
                .is(List.of());
        observe.that("RFC6120-11.5-2", "the first characters", heard)
                .satisfies("are not white space before a declaration", text -> !text.matches("(?s)\\s+<\\?xml\\s.*"));
        observe.that("RFC6120-11.5-3", "the XML declarations", declarations(heard))
                .satisfies("do not say standalone", all -> all.stream().noneMatch(each -> each.contains("standalone")));
    }

    private static List<String> declarations(String heard) {
        return ANY_DECLARATION.matcher(heard).results().map(MatchResult::group).toList();
    }

    /** A declaration that says standalone='no' is ignored, or ends the stream. */
    @Case(
            value = "6120-11.5-standalone-is-ignored-or-ends-the-stream",
            title = "A declaration with standalone='no' is ignored or answered with a stream error",
            observes = "RFC6120-11.5-4")
    void standaloneIsIgnoredOrEndsTheStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        if (ignoresStandalone(romeo)) {
            observe.that("RFC6120-11.5-4", romeo.ending()).isLeftOpen();
        } else {
            observe.that("RFC6120-11.5-4", romeo.awaitEnding()).hasSomeStreamError();
        }
    }

    /** A stream that is ended because of standalone='no' is ended with the condition for restricted XML. */
    @Case(
            value = "6120-11.5-standalone-is-restricted-xml",
            title = "Where a declaration with standalone='no' ends the stream, the condition is restricted-xml",
            observes = "RFC6120-4.9.3.18-DEF")
    void standaloneIsRestrictedXml(@Stage(TCP) XmppSession romeo, Observations observe) {
        if (ignoresStandalone(romeo)) {
            throw observe.notApplicable(
                    "A header after a declaration with standalone='no' was answered with features.");
        }
        observe.that("RFC6120-4.9.3.18-DEF", romeo.awaitEnding()).hasStreamError("restricted-xml");
    }

    private static boolean ignoresStandalone(XmppSession romeo) {
        Streams.sendHeader(romeo, Streams.HEADER.replace(Streams.DECLARATION, "<?xml version='1.0' standalone='no'?>"));
        return romeo.await("<stream:features/>").isPresent();
    }

    private static boolean isUtf8(String declaration) {
        return !declaration.contains("encoding") || declaration.matches("(?is).*encoding\\s*=\\s*['\"]utf-8['\"].*");
    }

    private static String attribute(String name, String value) {
        return "[ \\t\\r\\n]+" + name + "[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:'" + value + "'|\"" + value + "\")";
    }
}
