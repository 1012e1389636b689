package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xmppspec.client.Account;
import org.xmppspec.client.ClientCertificate;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.observe.Endings;
import org.xmppspec.conformance.target.NoAccountException;
import org.xmppspec.conformance.target.OpenTarget;

/** The accounts and sessions of one case, from the first connection to the last closing tag. */
final class Cast {
    private final OpenTarget target;
    private final Transcript transcript = Transcript.start();
    private final Variables variables = new Variables();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<Account> guests = new LinkedHashSet<>();
    private final List<XmppSession> sessions = new ArrayList<>();
    private final Map<XmppSession, SessionRequest> requests = new LinkedHashMap<>();
    private final ComponentPart component;
    private boolean over;

    Cast(OpenTarget target) {
        this.target = target;
        variables.set("domain", target.target().domain());
        variables.set(
                "nobody",
                "nobody-" + Long.toString(System.nanoTime(), 36) + "@"
                        + target.target().domain());
        component = new ComponentPart(target.component(), transcript, variables);
    }

    /** What the case has of the run's component. */
    ComponentPart component() {
        return component;
    }

    Variables variables() {
        return variables;
    }

    Transcript transcript() {
        return transcript;
    }

    /** Takes the accounts of several users at once, so that two cases never wait for each other's half. */
    synchronized void takeAccounts(Collection<String> users) {
        List<String> missing = users.stream()
                .distinct()
                .filter(user -> !accounts.containsKey(user))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        try {
            List<Account> taken = target.accounts().take(missing.size());
            for (int i = 0; i < missing.size(); i++) {
                enter(missing.get(i), taken.get(i));
            }
        } catch (NoAccountException e) {
            throw new SetUpException(e.getMessage(), e);
        }
    }

    private void enter(String user, Account account) {
        accounts.put(user, account);
        variables.set(user + ".bare", account.bare());
        variables.set(user + ".user", account.localpart());
    }

    synchronized Account account(String user) {
        takeAccounts(List.of(user));
        return accounts.get(user);
    }

    Optional<ClientCertificate> trustedCertificate(String... bareJids) {
        return target.clientAuthority().map(authority -> authority.issue(bareJids));
    }

    boolean knowDirectTls() {
        return target.connector().knowsDirectTls();
    }

    SessionRequest.Builder request(String actor, String user, StreamStage stage) {
        return request(actor, stage).account(account(user));
    }

    synchronized SessionRequest.Builder request(String actor, Account guest, StreamStage stage) {
        guests.add(guest);
        return request(actor, stage).account(guest);
    }

    SessionRequest.Builder request(String actor, StreamStage stage) {
        return SessionRequest.builder(actor, stage).transcript(transcript).variables(variables);
    }

    XmppSession open(SessionRequest request) {
        return entered(request, target.connector().open(request));
    }

    XmppSession openComponent(StreamStage stage, String actor) {
        SessionRequest request = component.request(actor, stage).build();
        return entered(request, component.alone().open(request));
    }

    private XmppSession entered(SessionRequest request, XmppSession session) {
        synchronized (this) {
            if (!over) {
                sessions.add(session);
                requests.put(session, request);
                return session;
            }
        }
        session.abort();
        throw new SetUpException("The case was over before " + request.actor() + " had connected.");
    }

    XmppSession reconnect(XmppSession former) {
        SessionRequest request;
        synchronized (this) {
            request = requests.get(former);
        }
        return open(SessionRequest.builder(request.actor(), request.stage())
                .account(former.account())
                .priority(request.priority())
                .roster(request.roster())
                .transcript(transcript)
                .variables(variables)
                .build());
    }

    void subscribe(List<XmppSession> available) {
        new SetUpBarrier(available).subscribe();
    }

    void settle(List<XmppSession> available) {
        new SetUpBarrier(available).settle();
    }

    /** Breaks every connection off, so that whatever waits for it goes on. */
    void abort() {
        snapshot().forEach(XmppSession::abort);
        component.abort();
    }

    /** Closes every stream properly and gives the accounts back. */
    CleanUp close() {
        long sinceMs = transcript.ms();
        synchronized (this) {
            over = true;
        }
        XmppSession.closeAll(snapshot());
        component.close();
        synchronized (this) {
            List<Account> used = List.copyOf(accounts.values());
            used.forEach(target.accounts()::giveBack);
            accounts.clear();
            List<Account> all = Stream.concat(used.stream(), guests.stream()).toList();
            return new CleanUp(sinceMs, all, component.account());
        }
    }

    /** Returns how the stream of each actor ended, in the order in which they came. */
    Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        for (XmppSession session : snapshot()) {
            String actor = session.actor();
            for (int again = 2; endings.containsKey(actor); again++) {
                actor = session.actor() + " " + again;
            }
            endings.put(actor, Endings.inShort(session.ending()));
        }
        return endings;
    }

    synchronized List<XmppSession> snapshot() {
        return List.copyOf(sessions);
    }
}
