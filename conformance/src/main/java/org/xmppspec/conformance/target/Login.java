package org.xmppspec.conformance.target;

import java.util.List;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;

/**
 * One session with a server, for somebody who only wants to ask. It binds a resource and does not become available, so
 * that nobody else notices it; the account's roster is left alone.
 */
public final class Login implements AutoCloseable {
    private static final String ACTOR = "you";

    private final XmppSession session;
    private final Runnable afterwards;

    private Login(XmppSession session, Runnable afterwards) {
        this.session = session;
        this.afterwards = afterwards;
    }

    /**
     * Logs in to a target with one of its own accounts; closing the login closes the target.
     *
     * @param target the open target
     * @throws TargetUnusableException when that is not possible, with the reason; the target is closed then
     */
    public static Login to(OpenTarget target) throws TargetUnusableException {
        try {
            List<Account> one = target.accounts().take(1);
            return new Login(open(target.connector(), one.get(0)), () -> {
                target.accounts().giveBack(one.get(0));
                target.close();
            });
        } catch (ConnectException | NoAccountException e) {
            target.close();
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    /**
     * Logs in to a server with an account that exists there.
     *
     * @param settings where the server is and how it is reached
     * @param account the account
     * @throws TargetUnusableException when that is not possible, with the reason
     */
    public static Login as(ConnectSettings settings, Account account) throws TargetUnusableException {
        Connector connector = null;
        try {
            connector = new Connector(settings);
            return new Login(open(connector, account), connector::close);
        } catch (ConnectException e) {
            if (connector != null) {
                connector.close();
            }
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    private static XmppSession open(Connector connector, Account account) {
        return connector.open(
                SessionRequest.builder(ACTOR, StreamStage.BIND).account(account).build());
    }

    /** The session. */
    public XmppSession session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
        afterwards.run();
    }
}
