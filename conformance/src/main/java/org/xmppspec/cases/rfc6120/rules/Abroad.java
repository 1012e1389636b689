package org.xmppspec.cases.rfc6120.rules;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cases.rfc6120.Conditions;
import org.xmppspec.client.Received;
import org.xmppspec.client.XmppSession;

/**
 * Stanzas for a domain that does not exist. A resolver may take its time to find that out, and nobody says how much it
 * may take; so the wait for what comes back is longer than that for an answer of the server itself.
 */
final class Abroad {
    private static final int PATIENCE = 4;
    private static final String ID = "abroad";

    private Abroad() {}

    /** Sends a stanza with the id {@code abroad} and takes what fits of what comes back. */
    static Optional<Received> send(XmppSession session, String stanza, String template) {
        session.send(stanza);
        return session.await(template, session.timeout().multipliedBy(PATIENCE));
    }

    /** Sends a request to the domain and takes its answer. */
    static Optional<Received> request(XmppSession session) {
        return send(
                session,
                "<iq type='get' id='" + ID + "' to='mantua.invalid'><ping xmlns='urn:xmpp:ping'/></iq>",
                "<iq type='${matches:result|error}' id='" + ID + "'/>");
    }

    /** The conditions of an error; none where nothing came. */
    static List<String> conditions(Optional<Received> answer) {
        return answer.map(error -> Conditions.ofStanza(error.dom())).orElse(List.of());
    }
}
