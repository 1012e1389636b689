package org.xmppspec.client;

import java.util.Optional;
import org.xmppspec.client.sasl.ClientMechanism;
import org.xmppspec.client.sasl.OneMessage;
import org.xmppspec.client.sasl.Scram;
import org.xmppspec.xmpp.sasl.External;
import org.xmppspec.xmpp.sasl.PlainMessage;
import org.xmppspec.xmpp.sasl.SaslFailure;
import org.xmppspec.xmpp.sasl.ScramClient;
import org.xmppspec.xmpp.sasl.ScramField;
import org.xmppspec.xmpp.sasl.ScramMechanism;
import org.xmppspec.xmpp.tls.ChannelBindings;

/** Makes the client's side of the mechanism that an attempt names, with the attempt's fields. */
final class SaslMechanisms {
    private final Optional<Account> account;
    private final ChannelBindings bindings;
    private final Optional<String> commonBindingType;

    SaslMechanisms(Optional<Account> account, ChannelBindings bindings, Optional<String> commonBindingType) {
        this.account = account;
        this.bindings = bindings;
        this.commonBindingType = commonBindingType;
    }

    /** The client's side; of a mechanism that is not known, one that says nothing unless the attempt has it say so. */
    ClientMechanism of(SaslAttempt attempt) {
        Optional<ScramMechanism> scram = ScramMechanism.ofName(attempt.mechanism());
        String identity = attempt.authorizationId().orElse("");
        if (scram.isPresent()) {
            return new Scram(scram(scram.get(), attempt));
        }
        return switch (attempt.mechanism()) {
            case PlainMessage.MECHANISM ->
                new OneMessage(new PlainMessage(identity, username(attempt), password(attempt)).encode());
            case External.MECHANISM -> new OneMessage(identity);
            default -> new OneMessage("");
        };
    }

    private ScramClient scram(ScramMechanism mechanism, SaslAttempt attempt) {
        ScramClient.Builder builder = ScramClient.builder(mechanism, username(attempt), password(attempt));
        attempt.authorizationId().ifPresent(builder::authzid);
        attempt.fields().forEach((field, change) -> builder.replace(ScramField.valueOf(field.name()), change));
        if (mechanism.isPlus()) {
            String type =
                    attempt.channelBindingType().or(() -> commonBindingType).orElseGet(this::firstType);
            builder.channelBinding(
                    type,
                    attempt.channelBindingData()
                            .or(() -> bindings.data(type))
                            .orElseThrow(
                                    () -> new IllegalStateException("this connection has no channel binding of type "
                                            + type + ", only " + bindings.types())));
        }
        try {
            return builder.build();
        } catch (SaslFailure e) {
            throw new IllegalArgumentException("user name or password cannot be used: " + e.getMessage(), e);
        }
    }

    private String firstType() {
        return bindings.types().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this connection has no channel binding"));
    }

    private String username(SaslAttempt attempt) {
        return attempt.username().orElseGet(() -> known().localpart());
    }

    private String password(SaslAttempt attempt) {
        return attempt.password().orElseGet(() -> known().password());
    }

    private Account known() {
        return account.orElseThrow(() -> new IllegalStateException("the session has no account to log in with"));
    }
}
