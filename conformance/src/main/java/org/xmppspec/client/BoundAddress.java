package org.xmppspec.client;

import java.util.Optional;
import org.xmppspec.client.match.Variables;

/** Who a session is, as far as that is known, and the variables that say so. */
final class BoundAddress {
    private final String actor;
    private final Optional<Account> account;
    private final Variables variables;
    private volatile String full;

    BoundAddress(SessionRequest request, ConnectSettings settings) {
        this.actor = request.actor();
        this.account = request.account();
        this.variables = request.variables();
        variables.set(settings.role() == StreamRole.COMPONENT ? "component" : "domain", settings.domain());
        account.ifPresent(who -> {
            variables.set(actor + ".bare", who.bare());
            variables.set(actor + ".user", who.localpart());
        });
    }

    /** Of somebody at another domain, who is there without binding anything. */
    BoundAddress(String actor, Variables variables, String fullJid) {
        this.actor = actor;
        this.account = Optional.empty();
        this.variables = variables;
        bound(fullJid);
    }

    /** Takes note of the full JID that the target has bound. */
    void bound(String fullJid) {
        full = fullJid;
        variables.set(actor + ".full", full());
        variables.set(actor + ".bare", bare());
        variables.set(actor + ".resource", resource());
        variables.set(actor + ".user", bare().substring(0, Math.max(0, bare().indexOf('@'))));
    }

    boolean isBound() {
        return full != null;
    }

    String full() {
        if (full == null) {
            throw new IllegalStateException(actor + " has no full JID: the session has bound no resource");
        }
        return full;
    }

    String bare() {
        if (full == null) {
            return account().bare();
        }
        int slash = full.indexOf('/');
        return slash < 0 ? full : full.substring(0, slash);
    }

    String resource() {
        int slash = full().indexOf('/');
        return slash < 0 ? "" : full().substring(slash + 1);
    }

    Account account() {
        return account.orElseThrow(() -> new IllegalStateException(actor + " has no account"));
    }
}
