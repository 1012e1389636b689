package org.xmppspec.cases.rfc6120.sasl;

import static org.xmppspec.client.StreamStage.TLS;

import java.util.regex.Pattern;
import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 6.3.5: how the elements of SASL negotiation are set apart. */
@Section("RFC6120 6.3.5")
class DataFormatting {
    private static final Pattern SPACE_BETWEEN_ELEMENTS = Pattern.compile("(^|>)\\s+(<|$)");

    /** From the request on, until success has been said, only elements are sent. */
    @Case(
            value = "6120-6.3.5-no-white-space-between-sasl-elements",
            title = "The server sends no white space between the elements of a SASL negotiation",
            observes = "RFC6120-6.3.5-1")
    void noWhiteSpaceBetweenSaslElements(@Stage(TLS) XmppSession romeo, Observations observe) {
        int before = Streams.heard(romeo).length();
        if (!romeo.authenticate().succeeded()) {
            throw observe.inconclusive("The log-in did not succeed.");
        }
        String heard = Streams.heard(romeo).substring(before);

        observe.that("RFC6120-6.3.5-1", "what came since <auth/> was sent", heard)
                .satisfies(
                        "has no white space between elements",
                        text -> !SPACE_BETWEEN_ELEMENTS.matcher(text).find());
    }
}
