package org.xmppspec.cases.rfc6120.binding;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.SASL;
import static org.xmppspec.conformance.observe.Alternatives.orEqually;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 sections 7.6.2, 7.7.2.1 and 7.7.3: resource binding that goes wrong. */
@Section("RFC6120 7.7")
class BindingErrors {
    private static final int LONGEST_PART = 1023;
    private static final int MANY_RESOURCES = 12;
    private static final int MORE_THAN_ANY_LIMIT = 14;
    private static final int FEWEST_TRIES = 6;
    private static final int MOST_TRIES = 11;
    private static final String DELETE = "\u007F";

    /** A resource without a character is none, and the server makes one instead. */
    @Case(
            value = "6120-7.7.2.1-empty-resource-is-replaced",
            title = "An empty resource is replaced by one that the server makes",
            observes = "RFC6120-7.7.2.1-1")
    void emptyResourceIsReplaced(@Stage(SASL) XmppSession romeo, Observations observe) {
        judgeReplaced(romeo, "<resource/>", observe);
    }

    /** A character that no resource may have is no reason to send the client away. */
    @Case(
            value = "6120-7.7.2.1-illegal-resource-is-replaced",
            title = "A resource with a control character is made into a proper one",
            observes = "RFC6120-7.7.2.1-1")
    void illegalResourceIsReplaced(@Stage(SASL) XmppSession romeo, Observations observe) {
        judgeReplaced(romeo, "<resource>bal" + DELETE + "cony</resource>", observe);
    }

    /** Neither is a resource that is too long. */
    @Case(
            value = "6120-7.7.2.1-overlong-resource-is-replaced",
            title = "A resource of more than 1023 bytes is made into a proper one",
            observes = "RFC6120-7.7.2.1-1")
    void overlongResourceIsReplaced(@Stage(SASL) XmppSession romeo, Observations observe) {
        judgeReplaced(romeo, "<resource>" + "r".repeat(LONGEST_PART + 1) + "</resource>", observe);
    }

    private static void judgeReplaced(XmppSession session, String content, Observations observe) {
        observe.that("RFC6120-7.7.2.1-1", session.tryRequest(bind(content)))
                .satisfies("a result with a full JID whose resourcepart is proper", BindingErrors::isProper);
    }

    private static boolean isProper(Element result) {
        String jid = result.getTextContent().strip();
        String resource = jid.substring(jid.indexOf('/') + 1);
        int length = resource.getBytes(StandardCharsets.UTF_8).length;
        return "result".equals(result.getAttribute("type"))
                && jid.indexOf('/') > 0
                && length > 0
                && length <= LONGEST_PART
                && !resource.contains(DELETE);
    }

    /**
     * A stream has one resource. RFC 6120 does not say that a second request has to be refused; where it is, there are
     * several readings, and all pass: the client is not allowed to bind a resource to the stream, for which section
     * 7.6.2.2 has not-allowed; or resource binding is over, and the request is one that the server does not serve any
     * more, or did not expect at this time.
     */
    @Case(
            value = "6120-7.6.2.2-second-binding-is-not-allowed",
            title = "A second request for a resource on one stream is refused as not allowed, or not served any more",
            observes = "RFC6120-7.6.2.2-1")
    void secondBindingIsNotAllowed(@Stage(BIND) XmppSession romeo, Observations observe) {
        Optional<Received> answer = romeo.tryRequest(bind(""));
        if (answer.filter(iq -> iq.attribute("type").equals("result")).isPresent()) {
            throw observe.notApplicable("The server allows a second resource on one stream.");
        }

        observe.that("RFC6120-7.6.2.2-1", answer)
                .hasError(
                        "not-allowed",
                        orEqually("service-unavailable", "feature-not-implemented", "unexpected-request"));
    }

    /** An account that has as many resources as it may is told so, and keeps those that it has. */
    @Case(
            value = "6120-7.6.2.1-limit-of-resources-is-resource-constraint",
            title = "The resource that is one too many is refused with resource-constraint",
            observes = {"RFC6120-7.6.2.1-1", "RFC6120-8.3.3.18-DEF", "RFC6120-8.3.3.18-1"})
    void limitOfResourcesIsResourceConstraint(@Stage(BIND) XmppSession first, Actors actors, Observations observe) {
        for (int i = 2; i <= MANY_RESOURCES; i++) {
            Received answer =
                    actors.open(actors.request("romeo-" + i, "first", SASL)).bind("");
            if (answer.attribute("type").equals("error")) {
                observe.that("RFC6120-7.6.2.1-1", answer).hasError("resource-constraint");
                observe.that("RFC6120-8.3.3.18-DEF", answer).hasError("resource-constraint");
                observe.that("RFC6120-8.3.3.18-1", answer).hasError("wait", "resource-constraint");
                return;
            }
        }
        if (isServed(first)) {
            throw observe.notApplicable(MANY_RESOURCES + " resources of one account have been bound.");
        }
        observe.that("RFC6120-7.6.2.1-1", first.ending()).isLeftOpen();
    }

    private static boolean isServed(XmppSession session) {
        return session.isOpen()
                && session.tryRequest("<iq type='get' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>")
                        .isPresent();
    }

    /**
     * A client may mend its request a few times, but not for ever. What leads to an error is the server's affair, so
     * the case looks for a request that does: an improper resource, two of them, or one that is in use.
     *
     * <p>The limit itself is only recommended; once there is one, how the stream ends at it is not left open.
     */
    @Case(
            value = "6120-7.7.3-too-many-errors-end-the-stream",
            title = "After 5 to 10 further tries to bind a resource the stream ends with policy-violation",
            observes = {"RFC6120-7.7.3-1", "RFC6120-7.7.3-2"})
    void tooManyErrorsEndTheStream(@Stage(BIND) XmppSession first, Actors actors, Observations observe) {
        List<String> requests = List.of(
                bind("<resource>bal" + DELETE + "cony</resource>"),
                bind("<resource>balcony</resource><resource>chamber</resource>"),
                bind("<resource>" + first.resource() + "</resource>"));
        for (int i = 0; i < requests.size(); i++) {
            XmppSession clumsy = actors.open(actors.request("clumsy-" + i, "first", SASL));
            int tries = failures(clumsy, requests.get(i));
            if (tries > 0) {
                judgeLimit(clumsy, tries, observe);
                return;
            }
        }
        throw observe.notApplicable("The server has refused no request for a resource.");
    }

    /** How often a request is refused before something else happens, or until that is often enough. */
    private static int failures(XmppSession session, String request) {
        int failures = 0;
        while (failures < MORE_THAN_ANY_LIMIT
                && session.tryRequest(request)
                        .filter(answer -> answer.attribute("type").equals("error"))
                        .isPresent()) {
            failures++;
        }
        return failures;
    }

    private static void judgeLimit(XmppSession session, int tries, Observations observe) {
        observe.that("RFC6120-7.7.3-1", "the number of requests that were answered by an error", tries)
                .satisfies(
                        "is " + FEWEST_TRIES + " to " + MOST_TRIES,
                        number -> number >= FEWEST_TRIES && number <= MOST_TRIES);
        if (tries < MORE_THAN_ANY_LIMIT) {
            observe.that("RFC6120-7.7.3-2", session.awaitEnding()).hasStreamError("policy-violation");
        } else {
            observe.info("RFC6120-7.7.3-2", "no limit in " + tries + " tries");
        }
    }

    private static String bind(String content) {
        return "<iq type='set'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>" + content + "</bind></iq>";
    }
}
