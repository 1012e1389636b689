package org.xmppspec.cases.rfc6121.presence;

import java.util.List;
import java.util.stream.Stream;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6121 section 9: addresses in the protocol are not URIs. */
@Section("RFC6121 9")
class Addresses {

    /** No address that a server writes begins with the scheme of XMPP URIs. */
    @Case(
            value = "6121-9-addresses-have-no-uri-scheme",
            title = "The addresses in a message, in presence and in an answer begin with no URI scheme",
            observes = "RFC6121-9-1")
    void addressesHaveNoUriScheme(@Online XmppSession romeo, Observations observe) {
        romeo.send("<presence to='${romeo.full}'><show>away</show></presence>");
        romeo.send("<message type='headline' to='${romeo.full}' id='news'><body>news</body></message>");
        romeo.ping();
        romeo.await("<message id='news'/>");

        List<String> addresses = romeo.received().stream()
                .flatMap(stanza -> Stream.of(stanza.attribute("from"), stanza.attribute("to")))
                .distinct()
                .toList();
        observe.that("RFC6121-9-1", "the addresses that came", addresses)
                .satisfies(
                        "none begins with xmpp:",
                        all -> all.stream().noneMatch(address -> address.startsWith("xmpp:")));
    }
}
