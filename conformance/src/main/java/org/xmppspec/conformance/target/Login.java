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
 * One session with a server, for somebody who only wants to ask. Made {@link #quietly}, it binds a resource and does not
 * become available, so that nobody else notices it; the account's roster is left alone.
 */
public final class Login implements AutoCloseable {
    private static final String ACTOR = "you";

    private final XmppSession session;
    private final Runnable afterwards;

    private Login(XmppSession session, Runnable afterwards) {
        this.session = session;
        this.afterwards = afterwards;
    }

    /** The request for a session that binds a resource and does no more; to be completed for other wishes. */
    public static SessionRequest.Builder quietly() {
        return SessionRequest.builder(ACTOR, StreamStage.BIND);
    }

    /**
     * Logs in to a target with one of its own accounts; closing the login closes the target.
     *
     * @param target the open target
     * @param request what the session is to be; the account is filled in
     * @throws TargetUnusableException when that is not possible, with the reason; the target is closed then
     */
    public static Login to(OpenTarget target, SessionRequest.Builder request) throws TargetUnusableException {
        try {
            List<Account> one = target.accounts().take(1);
            return new Login(open(target.connector(), request.account(one.get(0))), () -> {
                target.accounts().giveBack(one.get(0));
                target.close();
            });
        } catch (ConnectException e) {
            target.close();
            throw new LoginFailedException(e);
        } catch (NoAccountException e) {
            target.close();
            throw new TargetUnusableException(e.getMessage(), e);
        }
    }

    /**
     * Logs in to a server with an account that exists there.
     *
     * @param settings where the server is and how it is reached
     * @param account the account
     * @param request what the session is to be; the account is filled in
     * @throws LoginFailedException when that is not possible, with the reason
     */
    public static Login as(ConnectSettings settings, Account account, SessionRequest.Builder request)
            throws LoginFailedException {
        Connector connector = null;
        try {
            connector = new Connector(settings);
            return new Login(open(connector, request.account(account)), connector::close);
        } catch (ConnectException e) {
            if (connector != null) {
                connector.close();
            }
            throw new LoginFailedException(e);
        }
    }

    private static XmppSession open(Connector connector, SessionRequest.Builder request) {
        return connector.open(request.build());
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
