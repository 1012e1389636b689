package org.xmppspec.server.session.sasl;

import java.util.Optional;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.Addresses;
import org.xmppspec.server.storage.Account;
import org.xmppspec.server.storage.AccountStore;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** Leads from the names that SASL carries to accounts. */
final class Identities {
    private final Addresses addresses;
    private final AccountStore accounts;

    /**
     * Makes the lookup for a domain.
     *
     * @param addresses reads the names
     * @param accounts its accounts
     */
    Identities(Addresses addresses, AccountStore accounts) {
        this.addresses = addresses;
        this.accounts = accounts;
    }

    /** Finds the address that a simple user name stands for; empty when it can stand for none. */
    Optional<Jid> address(String username) {
        return addresses.account(AddressSlot.SASL_USERNAME, username);
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
        if (!authzid.isEmpty() && !isAddress(authzid, account.address())) {
            throw new SaslFailure(SaslErrorCondition.INVALID_AUTHZID, "Users may act for themselves only.");
        }
        if (account.disabled()) {
            throw new SaslFailure(SaslErrorCondition.ACCOUNT_DISABLED, "The account is disabled.");
        }
        return account.address();
    }

    /** Whether an authorization identity is an address, however it is written. */
    boolean isAddress(String authzid, Jid address) {
        return addresses
                .read(AddressSlot.SASL_AUTHZID, authzid)
                .filter(address::equals)
                .isPresent();
    }

    /** Makes the failure that tells nothing about which part was wrong. */
    static SaslFailure refused() {
        return new SaslFailure(SaslErrorCondition.NOT_AUTHORIZED, "The credentials are wrong.");
    }
}
