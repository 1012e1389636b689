package org.xmppspec.conformance.engine;

import java.util.List;
import org.xmppspec.client.Account;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;

/** The accounts and sessions of one case, from the first connection to the last closing tag. */
@SuppressWarnings("DoNotCallSuggester")
final class Cast {
    Account account(String user) {
        throw new UnsupportedOperationException(user);
    }

    SessionRequest.Builder request(String actor, String user, StreamStage stage) {
        return SessionRequest.builder(actor, stage).account(account(user));
    }

    XmppSession open(SessionRequest request) {
        throw new UnsupportedOperationException(request.actor());
    }

    XmppSession reconnect(XmppSession former) {
        throw new UnsupportedOperationException(former.actor());
    }

    void subscribe(List<XmppSession> available) {
        new SetUpBarrier(available).subscribe();
    }

    void settle(List<XmppSession> available) {
        new SetUpBarrier(available).settle();
    }
}
