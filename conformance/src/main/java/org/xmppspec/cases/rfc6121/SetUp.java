package org.xmppspec.cases.rfc6121;

import org.xmppspec.client.Conversation;
import org.xmppspec.conformance.observe.Observations;

/** What has to have happened before the behaviour that a case is about can be looked at. */
public final class SetUp {
    private SetUp() {}

    /**
     * Waits for a stanza and takes it; ends the case as inconclusive when it does not come.
     *
     * @param session who has to get it
     * @param template what has to come
     * @param observe where it is noted when it does not
     */
    public static void needs(Conversation session, String template, Observations observe) {
        if (session.await(template).isEmpty()) {
            throw observe.inconclusive("Set-up: " + session.actor() + " did not get " + template + ".");
        }
    }
}
