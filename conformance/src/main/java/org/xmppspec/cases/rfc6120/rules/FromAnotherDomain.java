package org.xmppspec.cases.rfc6120.rules;

import org.xmppspec.client.RemoteContact;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/**
 * RFC 6120 section 10.4.3 with the target as the recipient's server: what comes from another domain, that of a component
 * of the target, and cannot be delivered.
 */
@Section("RFC6120 10.4.3")
class FromAnotherDomain {

    /** The sender at the other domain is told; a request has to be answered in any case. */
    @Case(
            value = "6120-10.4.3-undeliverable-from-another-domain-comes-back",
            title = "A request from another domain for an account that does not exist is answered with an error",
            observes = "RFC6120-10.4.3-4")
    void undeliverableComesBack(RemoteContact juliet, Observations observe) {
        observe.that("RFC6120-10.4.3-4", juliet)
                .isAnswered(
                        "<iq type='get' id='back-1' from='${juliet.full}' to='${nobody}'>"
                                + "<query xmlns='urn:xmppspec:no-such-payload'/></iq>",
                        "<iq type='error' id='back-1' from='${nobody}' to='${juliet.full}'/>");
    }
}
