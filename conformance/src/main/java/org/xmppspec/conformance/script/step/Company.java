package org.xmppspec.conformance.script.step;

import org.xmppspec.client.Conversation;
import org.xmppspec.client.StreamStage;

/** Who can bring actors on: knows the target, the accounts and the component. */
public interface Company {
    /**
     * Opens a session.
     *
     * @param part who it is; raw parts come without an account
     * @param stage how far it goes
     * @return an {@link org.xmppspec.client.XmppSession}, or for a contact a {@link org.xmppspec.client.RemoteContact}
     * @throws org.xmppspec.client.ConnectException when it does not get there
     */
    Conversation open(Part part, StreamStage stage);
}
