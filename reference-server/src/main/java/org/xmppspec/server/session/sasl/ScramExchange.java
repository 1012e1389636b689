package org.xmppspec.server.session.sasl;

import java.util.Optional;
import org.xmppspec.server.hook.SaslOutcome;
import org.xmppspec.server.storage.Account;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.sasl.ScramServer;
import org.xmppspec.xmpp.tls.ChannelBindings;

/** An exchange of SCRAM (RFC 5802). */
final class ScramExchange implements Mechanism {
    private final ScramMechanism mechanism;
    private final Identities identities;
    private final ScramServer scram;
    private boolean challenged;
    private Optional<Jid> claimed = Optional.empty();

    /**
     * Makes an exchange.
     *
     * @param mechanism the variant of SCRAM
     * @param identities leads from user names to accounts
     * @param bindings the channel bindings that were offered
     */
    ScramExchange(ScramMechanism mechanism, Identities identities, ChannelBindings bindings) {
        this.mechanism = mechanism;
        this.identities = identities;
        scram = new ScramServer(
                mechanism,
                username -> identities
                        .account(identities.address(username))
                        .map(account -> account.password().scram(mechanism)),
                bindings.all());
    }

    @Override
    public String name() {
        return mechanism.mechanismName();
    }

    @Override
    public Optional<Jid> claimed() {
        return claimed;
    }

    @Override
    public SaslOutcome step(String message) throws SaslFailure {
        if (!challenged) {
            challenged = true;
            String challenge = scram.challenge(message);
            claimed = identities.address(scram.username());
            return new SaslOutcome.Challenge(challenge);
        }
        String signature = scram.success(message);
        Account account = identities.account(claimed).orElseThrow(Identities::refused);
        return new SaslOutcome.Success(identities.authorize(account, scram.authzid()), Optional.of(signature));
    }
}
