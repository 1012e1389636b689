package org.xmppspec.conformance.target;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmppspec.client.Account;
import org.xmppspec.client.Connector;
import org.xmppspec.client.Received;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.xmpp.stream.Namespaces;

/**
 * Empties an account that is used again and again: its roster, and the messages and subscription requests that wait
 * for it.
 *
 * @param connector how it is reached
 */
record AccountCleaner(Connector connector) {
    private static final String ACTOR = "cleaner";
    private static final String ROSTER = "jabber:iq:roster";

    /**
     * Empties an account.
     *
     * @param account the account
     * @throws org.xmppspec.client.ConnectException when it cannot log in
     * @throws org.xmppspec.client.UnansweredException when the target does not answer
     */
    void clean(Account account) {
        SessionRequest request = SessionRequest.builder(ACTOR, StreamStage.ONLINE)
                .account(account)
                .build();
        try (XmppSession session = connector.open(request)) {
            denyRequests(session);
            session.roster().ifPresent(roster -> removeItems(session, roster));
        }
    }

    private static void removeItems(XmppSession session, Received roster) {
        NodeList items = roster.dom().getElementsByTagNameNS(ROSTER, "item");
        for (int i = 0; i < items.getLength(); i++) {
            String contact = ((Element) items.item(i)).getAttribute("jid");
            session.variables().set("contact", contact);
            session.request("<iq type='set'><query xmlns='" + ROSTER
                    + "'><item jid='${contact}' subscription='remove'/></query></iq>");
        }
    }

    private static void denyRequests(XmppSession session) {
        for (Received received : session.received()) {
            if (received.is("presence", Namespaces.CLIENT) && "subscribe".equals(received.attribute("type"))) {
                session.variables().set("contact", received.attribute("from"));
                session.send("<presence type='unsubscribed' to='${contact}'/>");
            }
        }
    }
}
