package org.xmppspec.cases.rfc6120.stanza;

import static org.xmppspec.client.StreamStage.BIND;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xmppspec.cases.rfc6120.Elements;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 8.2.3: what an IQ consists of, and the four types that it may have. */
@Section("RFC6120 8.2.3")
class IqParts {
    private static final String ROSTER = "<query xmlns='jabber:iq:roster'/>";
    private static final String UNKNOWN = "<query xmlns='urn:xmppspec:no-such-namespace'/>";
    private static final Set<String> SCHEMA_ERRORS = Set.of("invalid-xml", "bad-format");

    /** The four types in their places: two kinds of request, two kinds of answer. */
    @Case(
            value = "6120-8.2.3-four-types",
            title = "A get reads, a set changes, what succeeds is answered by a result, what fails by an error",
            observes = {"RFC6120-8.2.3-4", "RFC6120-8.2.3-9"})
    void fourTypes(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> set = romeo.tryRequest(
                "<iq type='set'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");
        Optional<Received> get = romeo.tryRequest("<iq type='get'>" + ROSTER + "</iq>");
        Optional<Received> failed = romeo.tryRequest("<iq type='get'>" + UNKNOWN + "</iq>");

        observe.that("RFC6120-8.2.3-4", set).matches("<iq type='result'/>");
        observe.that("RFC6120-8.2.3-4", get)
                .matches(
                        "<iq type='result'><query xmlns='jabber:iq:roster'>${more}<item jid='nurse@${domain}'/></query></iq>");
        observe.that("RFC6120-8.2.3-4", failed).matches("<iq type='error'/>");
        observe.that("RFC6120-8.2.3-9", failed).matches("<iq>${more}<error/></iq>");
    }

    /**
     * A request without an id breaks a rule, but no rule says what becomes of it. It may be refused or served: then the
     * answer has no id either, or an empty one (section 8.2.3 rule 3). A server that checks stanzas against the schema
     * may end the stream instead.
     */
    @Case(
            value = "6120-8.2.3-request-without-id-gets-no-other-id",
            title = "A request without an id is answered without an id, if at all",
            observes = "RFC6120-8.2.3-5")
    void requestWithoutIdGetsNoOtherId(@Stage(BIND) XmppSession romeo, Observations observe) {
        romeo.send("<iq type='get' to='${domain}'>" + UNKNOWN + "</iq>");
        Optional<Received> answer =
                romeo.await(received -> received.attribute("type").matches("result|error"), romeo.timeout());

        if (answer.isPresent()) {
            observe.that("RFC6120-8.2.3-5", answer)
                    .satisfies(
                            "no id, or an empty one",
                            iq -> iq.getAttribute("id").isEmpty());
        } else if (!romeo.isOpen()
                && SCHEMA_ERRORS.contains(romeo.awaitEnding().condition().orElse(""))) {
            throw observe.notApplicable("A request without an id ends the stream, as invalid.");
        } else {
            throw observe.notApplicable("A request without an id is not answered.");
        }
    }

    /** The server keeps its own rules when it asks something itself, here when it tells of a change in the roster. */
    @Case(
            value = "6120-8.2.3-request-of-the-server-is-complete",
            title = "A request of the server has id, type, the right addresses and one extension element",
            observes = {
                "RFC6120-8.1.3-1",
                "RFC6120-8.1.1.1-4",
                "RFC6120-8.2.3-1",
                "RFC6120-8.2.3-2",
                "RFC6120-8.2.3-7",
                "RFC6120-8.4-1",
                "RFC6120-8.4-2",
                "RFC6120-8.4-4"
            })
    void requestOfTheServerIsComplete(@Online XmppSession romeo, Observations observe) {
        romeo.send(
                "<iq type='set' id='set-1'><query xmlns='jabber:iq:roster'><item jid='nurse@${domain}'/></query></iq>");
        romeo.await("<iq id='set-1'/>");
        romeo.await(IqParts::isRequest, romeo.timeout());
        romeo.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>");
        List<Received> requests =
                romeo.received().stream().filter(IqParts::isRequest).toList();
        if (requests.isEmpty()) {
            throw observe.notApplicable("The server has sent no request when the roster changed.");
        }
        requests.forEach(request -> judge(observe, request));
    }

    private static boolean isRequest(Received received) {
        return received.is("iq", "jabber:client") && !received.attribute("type").matches("result|error");
    }

    private static void judge(Observations observe, Received request) {
        for (String id : List.of("RFC6120-8.1.3-1", "RFC6120-8.2.3-1")) {
            observe.that(id, request)
                    .satisfies("an id", iq -> !iq.getAttribute("id").isEmpty());
        }
        observe.that("RFC6120-8.2.3-2", request).matches("<iq type='${matches:get|set}'/>");
        observe.that("RFC6120-8.1.1.1-4", request)
                .matches("<t:one-of><iq to='${absent}'/><iq to='${romeo.full}'/></t:one-of>");
        observe.that("RFC6120-8.2.3-7", request)
                .satisfies("one child element", iq -> Elements.children(iq).size() == 1);
        observe.that("RFC6120-8.4-1", request).satisfies("one extension element", iq -> extensions(iq) == 1);
        observe.that("RFC6120-8.4-2", request)
                .satisfies(
                        "a namespace of its own for each child",
                        iq -> extensions(iq) == Elements.children(iq).size());
        observe.that("RFC6120-8.4-4", request)
                .satisfies("no attributes in other namespaces", iq -> !ForeignAttributes.in(iq));
    }

    private static long extensions(Element iq) {
        return Elements.children(iq).stream()
                .filter(child -> child.getNamespaceURI() != null
                        && !Set.of("jabber:client", "jabber:server", "http://etherx.jabber.org/streams")
                                .contains(child.getNamespaceURI()))
                .count();
    }
}
