package org.xmppspec.cases.rfc6120.stream;

import static org.xmppspec.client.StreamStage.TCP;

import org.xmppspec.cases.rfc6120.Streams;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.Case;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.engine.Stage;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 4.8.3: content namespaces. */
@Section("RFC6120 4.8.3")
class ContentNamespaces {

    /** Stanzas of an application that is not XMPP end the stream, whether the header or the stanza tells of it. */
    @Case(
            value = "6120-4.8.3-unsupported-content-namespace-ends-the-stream",
            title = "A stanza in a content namespace that nobody has defined is answered with invalid-namespace",
            observes = "RFC6120-4.8.3-4")
    void unsupportedContentNamespaceEndsTheStream(@Stage(TCP) XmppSession romeo, Observations observe) {
        String header = Streams.HEADER.replace("xmlns='jabber:client'", "xmlns='urn:xmppspec:no-such-content'");
        Streams.sendHeader(romeo, header + "<message to='${domain}'><body>wherefore?</body></message>");

        observe.that("RFC6120-4.8.3-4", romeo.awaitEnding()).hasStreamError("invalid-namespace");
    }
}
