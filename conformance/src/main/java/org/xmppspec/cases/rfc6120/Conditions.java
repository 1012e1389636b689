package org.xmppspec.cases.rfc6120;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The error conditions that RFC 6120 defines, by their namespaces. */
public final class Conditions {
    public static final String OF_STREAMS = "urn:ietf:params:xml:ns:xmpp-streams";
    public static final String OF_STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** Section 4.9.3. */
    public static final Set<String> STREAM = Set.of(
            "bad-format",
            "bad-namespace-prefix",
            "conflict",
            "connection-timeout",
            "host-gone",
            "host-unknown",
            "improper-addressing",
            "internal-server-error",
            "invalid-from",
            "invalid-namespace",
            "invalid-xml",
            "not-authorized",
            "not-well-formed",
            "policy-violation",
            "remote-connection-failed",
            "reset",
            "resource-constraint",
            "restricted-xml",
            "see-other-host",
            "system-shutdown",
            "undefined-condition",
            "unsupported-encoding",
            "unsupported-feature",
            "unsupported-stanza-type",
            "unsupported-version");

    /** Section 8.3.3. */
    public static final Set<String> STANZA = Set.of(
            "bad-request",
            "conflict",
            "feature-not-implemented",
            "forbidden",
            "gone",
            "internal-server-error",
            "item-not-found",
            "jid-malformed",
            "not-acceptable",
            "not-allowed",
            "not-authorized",
            "policy-violation",
            "recipient-unavailable",
            "redirect",
            "registration-required",
            "remote-server-not-found",
            "remote-server-timeout",
            "resource-constraint",
            "service-unavailable",
            "subscription-required",
            "undefined-condition",
            "unexpected-request");

    /** Section 6.5. */
    public static final Set<String> SASL = Set.of(
            "aborted",
            "account-disabled",
            "credentials-expired",
            "encryption-required",
            "incorrect-encoding",
            "invalid-authzid",
            "invalid-mechanism",
            "malformed-request",
            "mechanism-too-weak",
            "not-authorized",
            "temporary-auth-failure");

    private Conditions() {}

    /** The conditions in the error of a stanza; none when it has no error. */
    public static List<String> ofStanza(Element stanza) {
        return Elements.children(stanza).stream()
                .filter(child -> "error".equals(child.getLocalName()))
                .flatMap(error -> Elements.conditions(error, OF_STANZAS).stream())
                .toList();
    }
}
