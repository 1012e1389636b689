package org.xmppspec.server.session.sasl;

import java.util.Optional;
import org.xmppspec.server.storage.Account;
import org.xmppspec.server.storage.AccountStore;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** Leads from the names that SASL carries to accounts. */
final class Identities {
    private final Jid domain;
    private final AccountStore accounts;

    /**
     * Makes the lookup for a domain.
     *
     * @param domain the domain that is served
     * @param accounts its accounts
     */
    Identities(Jid domain, AccountStore accounts) {
        this.domain = domain;
        this.accounts = accounts;
    }

    /** Finds the address that a simple user name stands for; empty when it can stand for none. */
    Optional<Jid> address(String username) {
        try {
            return Optional.of(Jid.of(username, domain.domainpart(), "", domain.profile()));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    /** Finds the account of an address. */
    Optional<Account> account(Optional<Jid> address) {
        return address.flatMap(accounts::find);
    }

    /**
     * Decides who a peer may be that has proved its identity.
     *
     * @param account its account
     * @param authzid the authorization identity that it asked for, empty for its own
     * @return the bare address
     * @throws SaslFailure when the account is disabled, or the peer asks to be someone else (RFC 6120 section 6.3.8)
     */
    Jid authorize(Account account, String authzid) throws SaslFailure {
        if (!authzid.isEmpty() && !isAddressOf(authzid, account)) {
            throw new SaslFailure(SaslErrorCondition.INVALID_AUTHZID, "Users may act for themselves only.");
        }
        if (account.disabled()) {
            throw new SaslFailure(SaslErrorCondition.ACCOUNT_DISABLED, "The account is disabled.");
        }
        return account.address();
    }

    private boolean isAddressOf(String authzid, Account account) {
        try {
            return Jid.parse(authzid, domain.profile()).equals(account.address());
        } catch (InvalidJidException e) {
            return false;
        }
    }

    /** Makes the failure that tells nothing about which part was wrong. */
    static SaslFailure refused() {
        return new SaslFailure(SaslErrorCondition.NOT_AUTHORIZED, "The credentials are wrong.");
    }
}
