package org.xmppspec.conformance.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xmppspec.client.Account;
import org.xmppspec.client.ConnectSettings;
import org.xmppspec.client.Connector;
import org.xmppspec.conformance.target.Accounts;
import org.xmppspec.conformance.target.OpenTarget;
import org.xmppspec.conformance.target.Target;

/** A target that takes connections, never says a word, and lends made-up accounts. */
final class StubTarget implements OpenTarget, Accounts {
    private final ServerSocket socket;
    private final Target target;
    private final Connector connector;
    private final List<Account> lent = Collections.synchronizedList(new ArrayList<>());
    private int made;

    StubTarget(int jobs) {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConnectSettings settings = ConnectSettings.builder("example.org")
                .endpoint("127.0.0.1", socket.getLocalPort())
                .timeout(Duration.ofMillis(100))
                .build();
        target = new Target("stub", "", settings, "stub", jobs);
        connector = new Connector(settings);
    }

    /** Takes no more connections. */
    void die() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Account> lent() {
        return List.copyOf(lent);
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Accounts accounts() {
        return this;
    }

    @Override
    public synchronized List<Account> take(int count) {
        List<Account> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(new Account("user" + made++, "example.org", "secret-of-user"));
        }
        lent.addAll(taken);
        return taken;
    }

    @Override
    public void giveBack(Account account) {
        lent.remove(account);
    }

    @Override
    public List<Account> notRemoved() {
        return List.of();
    }

    @Override
    public void close() {
        connector.close();
        die();
    }
}
