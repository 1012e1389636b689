package org.xmppspec.cases.rfc6120.binding;

import static org.xmppspec.client.StreamStage.SASL;

import java.util.List;
import java.util.stream.Stream;
import org.xmppspec.cases.rfc6120.Differences;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 7.6: resources that the server makes. */
@Section("RFC6120 7.6")
class GeneratedResources {
    private static final int TOO_SHORT_TO_BE_CHANCE = 3;

    /**
     * Whether something is random cannot be seen, but numbering can: what differs in the resources that follow each other
     * is then short. Four random ones agree in all but three characters less often than any computer fails.
     */
    @Case(
            value = "6120-7.6-resources-are-not-numbered",
            title = "Resources that the server makes for four sessions differ, and in more than three characters",
            observes = "RFC6120-7.6-2")
    void resourcesAreNotNumbered(
            @Stage(value = SASL, user = "juliet") XmppSession balcony,
            @Stage(value = SASL, user = "juliet") XmppSession chamber,
            @Stage(value = SASL, user = "juliet") XmppSession garden,
            @Stage(value = SASL, user = "juliet") XmppSession tomb,
            Observations observe) {
        for (XmppSession session : List.of(balcony, chamber, garden, tomb)) {
            if (session.bind("").attribute("type").equals("error")) {
                throw observe.notApplicable("The server does not make four resources for one account.");
            }
        }
        List<String> resources = Stream.of(balcony, chamber, garden, tomb)
                .map(XmppSession::resource)
                .toList();

        observe.that("RFC6120-7.6-2", "the resources", resources)
                .satisfies(
                        "differ from each other in more than " + TOO_SHORT_TO_BE_CHANCE + " characters in a row",
                        made -> made.stream().distinct().count() == made.size()
                                && Differences.longest(made) > TOO_SHORT_TO_BE_CHANCE);
    }
}
