package org.xmppspec.server.session.sasl;

import java.util.Optional;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.server.storage.Account;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.PlainMessage;
import org.xmppspec.xmpp.sasl.SaslFailure;

/** An exchange of PLAIN (RFC 4616). */
final class PlainExchange implements Mechanism {
    private final Identities identities;
    private Optional<Jid> claimed = Optional.empty();

    /**
     * Makes an exchange.
     *
     * @param identities leads from user names to accounts
     */
    PlainExchange(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String name() {
        return PlainMessage.MECHANISM;
    }

    @Override
    public Optional<Jid> claimed() {
        return claimed;
    }

    @Override
    public SaslOutcome step(String message) throws SaslFailure {
        PlainMessage plain = PlainMessage.parse(message);
        claimed = identities.address(plain.username());
        Account account = identities
                .account(claimed)
                .filter(known -> known.password().matches(plain.password()))
                .orElseThrow(Identities::refused);
        return new SaslOutcome.Success(identities.authorize(account, plain.authzid()), Optional.empty());
    }
}
