package org.xmppspec.cases.rfc6120.xml;

import static org.xmppspec.conformance.observe.Alternatives.orNamedAlternative;

import java.util.Optional;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Online;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** RFC 6120 section 11.3, fourth rule: well-formed XML whose names break the rules of Namespaces in XML 1.0. */
@Section("RFC6120 11.3")
class NamespaceWellFormedness {

    /** It is refused, by an error or by the end of the stream, and never passed on. */
    @CaseTable("not-namespace-well-formed.tsv")
    void brokenNamesAreRefused(@Online XmppSession romeo, @Online XmppSession juliet, Row row, Observations observe) {
        romeo.sendRaw("<message id='foo' to='" + juliet.full() + "' " + row.get("attributes") + ">" + row.get("child")
                + "</message>");

        Optional<Received> error = romeo.await("<message type='error' id='foo'/>");
        if (error.isPresent()) {
            observe.that("RFC6120-11.3-4", error).hasError("not-acceptable");
        } else {
            observe.that("RFC6120-11.3-4", romeo.awaitEnding())
                    .hasStreamError("not-well-formed", orNamedAlternative("bad-format"));
        }
        observe.that("RFC6120-11.3-4", juliet)
                .receivesNo("<message from='${romeo.full}' id='foo'/>")
                .beforeMarkerFrom(romeo);
    }
}
