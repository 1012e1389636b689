package org.xmppspec.server.session.sasl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.server.hook.Addresses;
import org.xmppspec.server.storage.AccountStore;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.sasl.External;
import org.xmppspec.xmpp.sasl.PlainMessage;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.stream.SaslErrorCondition;
import org.xmppspec.xmpp.tls.ChannelBindings;

/** The mechanisms that one connection can use, as it is now (RFC 6120 section 6.3.4). */
public final class Mechanisms {
    private final List<String> allowed;
    private final Identities identities;
    private final boolean secure;
    private final ChannelBindings bindings;
    private final List<Jid> certified;

    /**
     * Makes the list for a connection.
     *
     * @param allowed the mechanisms that the configuration allows, in order
     * @param addresses reads the names of its users
     * @param accounts its accounts
     * @param secure whether TLS protects the connection
     * @param bindings the channel bindings of the connection
     * @param certified the addresses in the client's certificate
     */
    public Mechanisms(
            List<String> allowed,
            Addresses addresses,
            AccountStore accounts,
            boolean secure,
            ChannelBindings bindings,
            List<Jid> certified) {
        this.allowed = allowed;
        this.secure = secure;
        this.bindings = bindings;
        identities = new Identities(addresses, accounts);
        this.certified = certified.stream().filter(accounts::exists).toList();
    }

    /**
     * The mechanisms to offer: EXTERNAL first, then in the order of the configuration.
     *
     * @return names; PLAIN only under TLS, -PLUS only with channel bindings, EXTERNAL only with a certificate
     */
    public List<String> offered() {
        List<String> offered =
                new ArrayList<>(allowed.stream().filter(this::usable).toList());
        if (offered.remove(External.MECHANISM)) {
            offered.add(0, External.MECHANISM);
        }
        return offered;
    }

    /**
     * The channel bindings of the connection.
     *
     * @return the bindings that -PLUS mechanisms can use
     */
    public ChannelBindings bindings() {
        return bindings;
    }

    /**
     * Starts an exchange.
     *
     * @param name the mechanism that the client asked for, empty for none
     * @return the exchange
     * @throws SaslFailure when the mechanism is not offered
     */
    public Mechanism start(String name) throws SaslFailure {
        if (name.equals(PlainMessage.MECHANISM) && allowed.contains(name) && !secure) {
            throw new SaslFailure(SaslErrorCondition.ENCRYPTION_REQUIRED, "PLAIN needs TLS.");
        }
        if (!allowed.contains(name) || !usable(name)) {
            throw new SaslFailure(SaslErrorCondition.INVALID_MECHANISM, "The mechanism is not offered.");
        }
        Optional<ScramMechanism> scram = ScramMechanism.ofName(name);
        if (scram.isPresent()) {
            return new ScramExchange(scram.get(), identities, offersPlus() ? bindings : ChannelBindings.none());
        }
        return name.equals(PlainMessage.MECHANISM)
                ? new PlainExchange(identities)
                : new ExternalExchange(identities, certified);
    }

    private boolean usable(String name) {
        return switch (name) {
            case PlainMessage.MECHANISM -> secure;
            case External.MECHANISM -> !certified.isEmpty();
            default ->
                ScramMechanism.ofName(name)
                        .filter(scram -> !scram.isPlus() || !bindings.types().isEmpty())
                        .isPresent();
        };
    }

    private boolean offersPlus() {
        return offered().stream()
                .flatMap(name -> ScramMechanism.ofName(name).stream())
                .anyMatch(ScramMechanism::isPlus);
    }
}
