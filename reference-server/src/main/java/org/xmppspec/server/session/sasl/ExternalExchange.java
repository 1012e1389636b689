package org.xmppspec.server.session.sasl;

import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.server.storage.Account;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.External;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** An exchange of EXTERNAL with the certificate of the TLS connection (RFC 4422 appendix A, XEP-0178). */
final class ExternalExchange implements Mechanism {
    private final Identities identities;
    private final List<Jid> certified;

    /**
     * Makes an exchange.
     *
     * @param identities leads from addresses to accounts
     * @param certified the addresses in the certificate that have an account, at least one
     */
    ExternalExchange(Identities identities, List<Jid> certified) {
        this.identities = identities;
        this.certified = certified;
    }

    @Override
    public String name() {
        return External.MECHANISM;
    }

    @Override
    public Optional<Jid> claimed() {
        return certified.size() == 1 ? Optional.of(certified.get(0)) : Optional.empty();
    }

    @Override
    public SaslOutcome step(String authzid) throws SaslFailure {
        if (authzid.isEmpty() && certified.size() > 1) {
            throw new SaslFailure(SaslErrorCondition.INVALID_AUTHZID, "The certificate names several addresses.");
        }
        for (Jid address : certified) {
            if (authzid.isEmpty() || identities.isAddress(authzid, address)) {
                Account account = identities.account(Optional.of(address)).orElseThrow(Identities::refused);
                return new SaslOutcome.Success(identities.authorize(account, authzid), Optional.empty());
            }
        }
        throw new SaslFailure(SaslErrorCondition.INVALID_AUTHZID, "The certificate does not name this address.");
    }
}
