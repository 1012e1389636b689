package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.TCP;

import java.util.List;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.cases.rfc6120.WireText;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.7.5: clients of other versions. */
@Section("RFC6120 4.7.5")
class StreamVersions {

    /**
     * A server knows version 1.0 and nothing above. A higher minor version is none of its business; a higher major
     * version it may refuse after its header, with the condition made for it (4.9.3.25), although it need not.
     */
    @CaseTable("higher-versions.tsv")
    void higherVersionIsAnsweredWithTheServersOwn(@Stage(TCP) XmppSession romeo, Row row, Observations observe) {
        boolean welcomed = Streams.isWelcomed(
                romeo, Streams.headerWith("to='${domain}' version='" + row.get("version") + "' xml:lang='en'"));

        for (String id : WireText.words(row.get("shown"))) {
            observe.that(id, "the version of the server's header", version(romeo))
                    .is("1.0");
        }
        if (row.is("refusable", "yes")) {
            observe.that("RFC6120-4.9.3.25-DEF", "the answer", Streams.answer(romeo, welcomed))
                    .isOneOf(List.of("features", "unsupported-version"));
        } else {
            observe.that("RFC6120-4.7.5-3", "the answer", Streams.answer(romeo, welcomed))
                    .is("features");
        }
    }

    /**
     * The lower of both versions is the client's; whether the server speaks it is another question. A header without a
     * version is one of 0.9 (rule 4 of the section). The client closes its stream at once, so that nobody waits for the
     * features that a server need not send to such a client.
     */
    @Case(
            value = "6120-4.7.5-version-0.9-is-answered-with-0.9",
            title = "Version 0.9 is answered with 0.9 or no version, and refused with unsupported-version if at all",
            observes = {"RFC6120-4.7.5-5", "RFC6120-4.9.3.25-DEF"})
    void lowerVersionIsAnsweredInKind(@Stage(TCP) XmppSession romeo, Observations observe) {
        boolean welcomed = Streams.isWelcomed(
                romeo, Streams.headerWith("to='${domain}' version='0.9' xml:lang='en'") + "</stream:stream>");

        observe.that("RFC6120-4.7.5-5", "the version of the server's header", version(romeo))
                .isOneOf(List.of("0.9", ""));
        observe.that("RFC6120-4.9.3.25-DEF", "the answer", Streams.answer(romeo, welcomed))
                .isOneOf(List.of("features", "nothing", "unsupported-version"));
    }

    /**
     * No version means 0.9. The answer should have none then, and a server that says 0.9 has still understood; one that
     * says 1.0 has not taken the client for what it is.
     */
    @Case(
            value = "6120-4.7.5-no-version-means-0.9",
            title = "A header without version is answered by one without, or with 0.9",
            observes = "RFC6120-4.7.5-8")
    void noVersionMeansTheOldOne(@Stage(TCP) XmppSession romeo, Observations observe) {
        Streams.isWelcomed(romeo, Streams.headerWith("to='${domain}' xml:lang='en'") + "</stream:stream>");

        observe.that("RFC6120-4.7.5-8", "the version of the server's header", version(romeo))
                .isOneOf(List.of("", "0.9"));
    }

    private static String version(XmppSession session) {
        return session.peerHeaders().stream()
                .findFirst()
                .map(header -> header.attribute("version"))
                .orElse("(no header)");
    }
}
