package org.xmppspec.conformance.target;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Connector;
import org.xmppspec.client.Ending;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.UnansweredException;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.register.Registration;
import org.xmppspec.client.register.RegistrationException;

/** Creates and removes accounts in band (XEP-0077); a stream on which an account was made serves for the next. */
final class InBandMaker implements AccountMaker {
    private static final String ACTOR = "registrar";

    private final Connector connector;
    private final ConcurrentLinkedDeque<Registrar> idle = new ConcurrentLinkedDeque<>();

    /** A stream on which accounts are made. */
    private record Registrar(XmppSession session, Registration registration) {}

    InBandMaker(Connector connector) {
        this.connector = connector;
    }

    @Override
    public void create(Account account) throws NoAccountException {
        Registrar used = idle.poll();
        boolean lost = used != null && !isMadeOver(used, account);
        if (used != null && !lost) {
            return;
        }
        try {
            register(open(), account);
        } catch (RegistrationException e) {
            boolean madeByTheLostTry = lost && e.kind() == RegistrationException.Kind.CONFLICT;
            if (!madeByTheLostTry) {
                throw new NoAccountException(e.getMessage(), e);
            }
        } catch (ConnectException | UnansweredException e) {
            throw new NoAccountException(e.getMessage(), e);
        }
    }

    @Override
    public boolean remove(Account account) {
        SessionRequest request =
                SessionRequest.builder(ACTOR, StreamStage.BIND).account(account).build();
        try {
            XmppSession session = connector.open(request);
            try {
                new Registration(session).removeAccount();
                return true;
            } finally {
                session.abort();
            }
        } catch (RegistrationException | ConnectException | UnansweredException e) {
            return false;
        }
    }

    @Override
    public void close() {
        for (Registrar registrar = idle.poll(); registrar != null; registrar = idle.poll()) {
            registrar.session().close();
        }
    }

    /** Tells whether it worked; false when the stream had ended, as servers allow only so long without a log-in. */
    private boolean isMadeOver(Registrar used, Account account) throws NoAccountException {
        try {
            register(used, account);
            return true;
        } catch (RegistrationException e) {
            if (e.kind() == RegistrationException.Kind.UNANSWERED || hasEnded(used)) {
                return false;
            }
            throw new NoAccountException(e.getMessage(), e);
        } catch (UnansweredException e) {
            return false;
        }
    }

    private static boolean hasEnded(Registrar registrar) {
        return registrar.session().ending().kind() != Ending.Kind.ABORTED;
    }

    private void register(Registrar registrar, Account account) throws RegistrationException {
        boolean made = false;
        try {
            registrar.registration().register(account);
            made = true;
        } finally {
            if (made) {
                idle.push(registrar);
            } else {
                registrar.session().abort();
            }
        }
    }

    private Registrar open() {
        XmppSession session =
                connector.open(SessionRequest.builder(ACTOR, StreamStage.TLS).build());
        return new Registrar(session, new Registration(session));
    }
}
