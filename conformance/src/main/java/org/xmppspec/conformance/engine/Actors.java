package org.xmppspec.conformance.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.ClientCertificate;
import org.xmppspec.client.RemoteContact;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.Variables;

/**
 * Who takes part in a case, for what its parameters cannot say: sessions that come later, come again, or differ by row.
 *
 * <p>Users are named; each name stands for one account for as long as the case lasts. What is opened here is recorded,
 * closed and cleaned up like the sessions among the parameters. What keeps a session from its stage ends the case as
 * inconclusive, unless the case catches the {@link org.xmppspec.client.ConnectException} and judges it.
 */
public final class Actors {
    private final Cast cast;

    Actors(Cast cast) {
        this.cast = cast;
    }

    /**
     * Opens a session that has its roster and is available, with a unique resource and priority 0.
     *
     * @param name the actor's and the user's name
     */
    public XmppSession online(String name) {
        return at(StreamStage.ONLINE, name);
    }

    /**
     * Opens a session that goes to a stage and stops there.
     *
     * @param stage how far it goes
     * @param name the actor's and the user's name
     */
    public XmppSession at(StreamStage stage, String name) {
        return open(request(name, name, stage));
    }

    /**
     * Prepares a session that needs more said about it; {@link #open} opens it.
     *
     * @param actor its name in the wire log and in variables
     * @param user whose account it uses
     * @param stage how far it goes
     */
    public SessionRequest.Builder request(String actor, String user, StreamStage stage) {
        return cast.request(actor, user, stage);
    }

    /**
     * Prepares a session of an account that the case has registered itself, and removes itself.
     *
     * @param actor its name in the wire log and in variables
     * @param account who logs in
     * @param stage how far it goes
     */
    public SessionRequest.Builder request(String actor, Account account, StreamStage stage) {
        return cast.request(actor, account, stage);
    }

    /**
     * Prepares a session of nobody.
     *
     * @param actor its name in the wire log
     * @param stage how far it goes; no further than authentication
     */
    public SessionRequest.Builder request(String actor, StreamStage stage) {
        return cast.request(actor, stage);
    }

    /**
     * Opens a session of nobody, which stops before authentication.
     *
     * @param actor its name in the wire log
     * @param stage how far it goes
     */
    public XmppSession stranger(String actor, StreamStage stage) {
        return open(cast.request(actor, stage));
    }

    /**
     * Opens a session.
     *
     * @param request made by {@link #request}
     */
    public XmppSession open(SessionRequest.Builder request) {
        return cast.open(request.build());
    }

    /**
     * Opens a new session for the actor of one that has ended or is to be replaced, as far as that one went, with a new
     * resource. The old one is left as it is.
     *
     * @param former the earlier session
     */
    public XmppSession reconnect(XmppSession former) {
        return cast.reconnect(former);
    }

    /**
     * Takes the accounts of several users at once, without logging in.
     *
     * @param users the users' names
     */
    public void accounts(Collection<String> users) {
        cast.takeAccounts(users);
    }

    /** What {@code ${...}} stands for in this case. */
    public Variables variables() {
        return cast.variables();
    }

    /**
     * Returns the account of a user, without logging in.
     *
     * @param user the user's name
     */
    public Account account(String user) {
        return cast.account(user);
    }

    /**
     * Brings somebody at another domain into being: a fresh address at the domain of the run's component. Where the run has
     * none, the case is not applicable.
     *
     * @param name the actor's name; {@code ${name.bare}} and {@code ${name.full}} are its addresses
     */
    public RemoteContact remote(String name) {
        return cast.component().contact(name);
    }

    /**
     * Takes the run's component for this case alone, for streams of its own. Where the run has none, the case is not
     * applicable.
     */
    public ComponentStreams component() {
        return new ComponentStreams(cast);
    }

    /** Whether the run has a component, so that there can be somebody at another domain. */
    public boolean knowComponent() {
        return cast.component().isKnown();
    }

    /**
     * Issues a certificate by an authority that the target trusts when clients show it.
     *
     * @param bareJids the addresses in it, each as xmppAddr
     * @return empty where nobody knows such an authority
     */
    public Optional<ClientCertificate> trustedCertificate(String... bareJids) {
        return cast.trustedCertificate(bareJids);
    }

    /** Whether it is known where the target takes direct TLS; sessions with that mode then go there. */
    public boolean knowDirectTls() {
        return cast.knowDirectTls();
    }

    /**
     * Gives users a subscription to each other's presence, both ways, and consumes the handshake.
     *
     * @param sessions the available sessions of both, one of each user acts
     */
    public void subscribe(XmppSession... sessions) {
        cast.subscribe(List.of(sessions));
    }

    /**
     * Waits until available sessions of one account have seen each other's presence, and consumes what lies there.
     *
     * @param sessions the sessions
     */
    public void settle(XmppSession... sessions) {
        cast.settle(List.of(sessions));
    }
}
