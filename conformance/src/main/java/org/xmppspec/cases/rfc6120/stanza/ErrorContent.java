package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 8.3.1 and 8.3.2: what else an error contains, and what it leads to. */
@Section("RFC6120 8.3.2")
class ErrorContent {
    private static final String UNKNOWN = "<query xmlns='urn:xmppspec:no-such-namespace'/>";

    private static final List<String> WRONG = List.of(
            "<iq type='get' to='${domain}'>" + UNKNOWN + "</iq>",
            "<iq type='get' to='${domain}'/>",
            "<iq type='get'><query xmlns='jabber:iq:roster'/><query xmlns='jabber:iq:version'/></iq>",
            "<iq type='get' to='nobody-of-that-name@${domain}'>" + UNKNOWN + "</iq>",
            "<iq type='get' to='mantua.invalid'>" + UNKNOWN + "</iq>",
            "<iq type='set'><query xmlns='jabber:iq:roster'/></iq>");

    /** A text for people says what language it is in. */
    @Case(
            value = "6120-8.3.2-text-says-its-language",
            title = "The texts of stanza errors say their language",
            observes = "RFC6120-8.3.2-7")
    void textSaysItsLanguage(@Stage(BIND) XmppSession romeo, Observations observe) {
        List<Received> texts = new ArrayList<>();
        for (Received error : wrongs(romeo)) {
            if (!texts(error.dom()).isEmpty()) {
                texts.add(error);
            }
        }
        if (texts.isEmpty()) {
            throw observe.notApplicable("None of the " + WRONG.size() + " errors that were provoked has a text.");
        }
        for (Received error : texts) {
            observe.that("RFC6120-8.3.2-7", error)
                    .preferably(
                            "a text that says its language",
                            stanza -> texts(stanza).stream()
                                    .allMatch(text ->
                                            text.hasAttributeNS("http://www.w3.org/XML/1998/namespace", "lang")));
        }
    }

    /** What a server may add to an error, and what a client must not rely on. */
    @Case(
            value = "6120-8.3.1-who-found-the-error-and-what-caused-it",
            title = "Whether an error says who found it, and whether it contains what caused it",
            observes = {"RFC6120-8.3.1-7", "RFC6120-8.3.1-8"})
    void whoFoundTheErrorAndWhatCausedIt(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> error = romeo.tryRequest("<iq type='get' to='${domain}'>" + UNKNOWN + "</iq>");
        String by = error.flatMap(
                        answer -> ErrorStanzas.errors(answer.dom()).stream().findFirst())
                .map(element -> element.getAttribute("by"))
                .orElse("");
        boolean original = error.flatMap(
                        answer -> Elements.child(answer.dom(), "query", "urn:xmppspec:no-such-namespace"))
                .isPresent();

        observe.info("RFC6120-8.3.1-7", by.isEmpty() ? "Errors do not say who found them." : "Errors are by " + by);
        observe.info("RFC6120-8.3.1-8", "Errors contain " + (original ? "" : "nothing of ") + "what caused them.");
    }

    /**
     * What must not be sent must not be sent back either. Most servers end the stream, and then nothing comes back; one
     * that reads over comments has to leave them out of its error, too.
     */
    @Case(
            value = "6120-8.3.1-forbidden-xml-is-not-sent-back",
            title = "An error does not contain the comment that stood in the request",
            observes = "RFC6120-8.3.1-9")
    void forbiddenXmlIsNotSentBack(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.sendRaw("<iq type='get' id='provoked' to='" + romeo.domain()
                + "'><query xmlns='urn:xmppspec:no-such-namespace'><!-- hemlock --></query></iq>");
        Optional<Received> answer = romeo.await(ErrorStanzas::isError, romeo.timeout());
        if (answer.isEmpty() && romeo.isOpen()) {
            throw observe.notApplicable(
                    "A request with a comment in it was neither answered nor did it end the stream.");
        }

        observe.that("RFC6120-8.3.1-9", "what came", Streams.heard(romeo))
                .satisfies("contains no comment", heard -> !heard.contains("<!--"));
    }

    /** Who does not know a condition of an application goes by the rest, here for a request of the server itself. */
    @Case(
            value = "6120-8.3.4-unknown-application-condition-is-ignored",
            title = "An error with an unknown application-specific condition, in answer to the server, is taken",
            observes = "RFC6120-8.3.4-2")
    void unknownApplicationConditionIsIgnored(
            @Stage(value = BIND, passive = true) XmppSession romeo,
            @Stage(value = BIND, user = "romeo") XmppSession banished,
            Observations observe) {
        romeo.tryRequest("<iq type='get'><query xmlns='jabber:iq:roster'/></iq>");
        banished.tryRequest(
                "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");
        Received push = romeo.await("<iq type='set' id='${present}'>${more}</iq>")
                .orElseThrow(() -> observe.notApplicable("A change of the roster was not pushed to another resource."));
        romeo.send("<iq type='error' id='" + push.attribute("id") + "'>" + """
                  <error type='cancel'>
                    <feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>
                    <wherefore xmlns='urn:xmppspec:art-thou'/>
                  </error>
                </iq>""");

        observe.that("RFC6120-8.3.4-2", romeo).isStillOpen();
    }

    private static List<Received> wrongs(XmppSession session) {
        return WRONG.stream()
                .flatMap(wrong -> session.tryRequest(wrong).stream())
                .filter(ErrorStanzas::isError)
                .toList();
    }

    private static List<Element> texts(Element stanza) {
        return ErrorStanzas.errors(stanza).stream()
                .flatMap(error -> Elements.child(error, "text", Conditions.OF_STANZAS).stream())
                .toList();
    }
}
