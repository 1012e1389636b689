package org.xmppspec.cli.shell.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.client.Account;
import org.xmppspec.client.ClientCertificate;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.Ending;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.Variables;
import org.xmppspec.conformance.target.TargetUnusableException;

/** The sessions of a shell by their names, one of which is meant when nobody is named. May be used by several threads. */
public final class Cast implements AutoCloseable {
    private static final Duration LONG = Duration.ofDays(365);

    private final Peer peer;
    private final Transcript transcript;
    private final Variables variables;
    private final Watcher watcher;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private String current = "";

    /**
     * A session and what it was to be.
     *
     * @param wishes what it was to be
     * @param session the session, open or not
     */
    public record Member(Wishes wishes, XmppSession session) {}

    /** Is told of sessions that begin and end. */
    public interface Watcher {
        /** A session was opened. */
        void opened(Member member);

        /** The connection of a session is over, by whomever. */
        void ended(Member member, Ending ending);
    }

    /**
     * Makes an empty one.
     *
     * @param peer the way in
     * @param transcript records all sessions
     * @param variables what {@code ${...}} stands for in all sessions
     * @param watcher is told of sessions that begin and end
     */
    public Cast(Peer peer, Transcript transcript, Variables variables, Watcher watcher) {
        this.peer = peer;
        this.transcript = transcript;
        this.variables = variables;
        this.watcher = watcher;
    }

    /**
     * Opens a session, and makes it the one that is meant when nobody is named.
     *
     * @throws org.xmppspec.client.ConnectException when it does not get to its stage
     * @throws TargetUnusableException when there is no way in
     */
    public XmppSession open(Wishes wishes) throws TargetUnusableException {
        boolean logsIn = wishes.stage().includes(StreamStage.SASL);
        Peer.Entrance entrance = peer.entrance(wishes.who(), logsIn);
        SessionRequest.Builder request = SessionRequest.builder(wishes.name(), wishes.stage())
                .transcript(transcript)
                .variables(variables);
        wishes.into(request);
        entrance.account().ifPresent(request::account);
        certificate(wishes, entrance.account()).ifPresent(request::clientCertificate);
        XmppSession session = opened(entrance, request.build(), wishes);
        enter(wishes, session);
        if (wishes.dropped()) {
            session.abort();
        }
        return session;
    }

    private XmppSession opened(Peer.Entrance entrance, SessionRequest request, Wishes wishes) {
        try {
            return entrance.connector().open(request);
        } catch (ConnectException e) {
            if (e.kind() == ConnectException.Kind.AUTHENTICATION) {
                peer.refused(wishes.who());
            }
            throw e;
        }
    }

    private static Optional<ClientCertificate> certificate(Wishes wishes, Optional<Account> account)
            throws TargetUnusableException {
        if (wishes.certificate().isEmpty()) {
            return Optional.empty();
        }
        String from = wishes.certificate().get();
        return Optional.of(
                from.equals("self-signed")
                        ? ClientCertificate.selfSigned(
                                account.map(Account::bare).orElse(wishes.who()))
                        : PemCertificate.read(Path.of(from)));
    }

    private void enter(Wishes wishes, XmppSession session) {
        Member member = new Member(wishes, session);
        synchronized (this) {
            members.remove(wishes.name());
            members.put(wishes.name(), member);
            current = wishes.name();
        }
        watcher.opened(member);
        Thread watch = new Thread(() -> watcher.ended(member, session.awaitEnding(LONG)), "shell-ending");
        watch.setDaemon(true);
        watch.start();
    }

    /** The session of that name, open or not. */
    public synchronized Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The session that is meant when nobody is named. */
    public synchronized Optional<Member> current() {
        return member(current);
    }

    /** Makes a session the one that is meant when nobody is named. */
    public synchronized void use(String name) {
        current = members.containsKey(name) ? name : current;
    }

    /** All sessions, open or not, the newest last. */
    public synchronized List<Member> members() {
        return new ArrayList<>(members.values());
    }

    /** The domain that is meant when nobody names one; empty when there is none. */
    public Optional<String> domain() {
        return peer.domain();
    }

    /** Closes all sessions properly, and what was started for them. */
    @Override
    public void close() {
        XmppSession.closeAll(members().stream()
                .map(Member::session)
                .filter(XmppSession::isOpen)
                .toList());
        peer.close();
    }
}
