package org.xmppspec.cases.xep0077;

import static org.xmppspec.client.StreamStage.BIND;
import static org.xmppspec.client.StreamStage.TLS;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslOutcome;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.UnansweredException;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.register.Registration;
import org.xmppspec.client.register.RegistrationException;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.observe.Observations;

/**
 * An account that a case registers for itself, so that no account of somebody's is changed or removed; it is gone when
 * the case is over.
 */
final class Newcomer implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Actors actors;
    private final String actor;
    private final Account account;
    private String newerPassword;
    private boolean gone;

    private Newcomer(Actors actors, String actor, Account account) {
        this.actors = actors;
        this.actor = actor;
        this.account = account;
        this.newerPassword = account.password();
    }

    /** Registers somebody; where that cannot be done, ends the case. */
    static Newcomer register(String actor, Actors actors, Observations observe) {
        XmppSession registrar = actors.stranger("registrar", TLS);
        var newcomer = new Newcomer(actors, actor, new Account(word(), registrar.domain(), word(), true));
        try {
            new Registration(registrar).register(newcomer.account);
        } catch (RegistrationException e) {
            throw switch (e.kind()) {
                case NOT_OFFERED, NEEDS_A_PERSON, REFUSED -> observe.notApplicable(e.getMessage());
                default -> observe.inconclusive(e.getMessage());
            };
        }
        registrar.close();
        return newcomer;
    }

    /** A name or a password that nobody has. */
    static String word() {
        return "xmppspec-" + Long.toString(RANDOM.nextLong() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    Account account() {
        return account;
    }

    /** Opens a session of the account; while none is bound, the actor's bare address is known nevertheless. */
    XmppSession at(StreamStage stage) {
        return actors.open(actors.request(actor, account, stage));
    }

    /** Tries to log in. */
    SaslOutcome logIn(String password) {
        return actors.open(
                        actors.request(actor, new Account(account.localpart(), account.domain(), password, true), TLS))
                .authenticate();
    }

    /** Takes note of a password that may count from now on. */
    void mayHave(String password) {
        newerPassword = password;
    }

    /** Takes note that the account was removed. */
    void isGone() {
        gone = true;
    }

    /** Removes the account, with whichever password counts, if it is still there. */
    @Override
    public void close() {
        List<String> passwords = gone ? List.of() : List.of(newerPassword, account.password());
        boolean removed = passwords.stream().distinct().anyMatch(this::isRemovedWith);
        gone = gone || removed;
    }

    private boolean isRemovedWith(String password) {
        Account known = new Account(account.localpart(), account.domain(), password, true);
        try (XmppSession session = actors.open(actors.request("cleaner", known, BIND))) {
            Optional<Received> answer =
                    session.tryRequest("<iq type='set'><query xmlns='jabber:iq:register'><remove/></query></iq>");
            return answer.isEmpty() || answer.get().attribute("type").equals("result");
        } catch (ConnectException | UnansweredException e) {
            return false;
        }
    }
}
