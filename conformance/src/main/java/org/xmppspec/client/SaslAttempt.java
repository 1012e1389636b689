package org.xmppspec.client;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One try to authenticate (RFC 6120 section 6), every field of which can be made wrong on purpose. What is not set is
 * as it should be.
 */
public final class SaslAttempt {
    /** The fields of a SCRAM client's messages (RFC 5802 section 5.1). */
    public enum Field {
        /** First message: {@code n}, {@code y} or {@code p=TYPE}. */
        CHANNEL_BINDING_FLAG,
        /** First message: {@code a=NAME}, or nothing. */
        AUTHZID,
        /** First message: {@code n=NAME}. */
        USERNAME,
        /** First message: {@code r=NONCE}. */
        CLIENT_NONCE,
        /** Final message: header and channel-binding data, {@code c=BASE64}. */
        CHANNEL_BINDING,
        /** Final message: both nonces, {@code r=NONCE}. */
        NONCE,
        /** Final message: {@code p=BASE64}. */
        PROOF
    }

    private final String mechanism;
    private String username;
    private String password;
    private String authorizationId;
    private String channelBindingType;
    private byte[] channelBindingData;
    private final Map<Field, UnaryOperator<String>> fields = new EnumMap<>(Field.class);
    private boolean initialResponse = true;
    private final Map<Integer, UnaryOperator<String>> payloads = new HashMap<>();
    private final Map<Integer, UnaryOperator<String>> encoded = new HashMap<>();

    private SaslAttempt(String mechanism) {
        this.mechanism = mechanism;
    }

    /** A try with this mechanism: PLAIN, EXTERNAL, SCRAM-SHA-1, -256 or -512, or one of these with -PLUS. */
    public static SaslAttempt with(String mechanism) {
        return new SaslAttempt(mechanism);
    }

    /** Logs in under this name instead of the account's. */
    public SaslAttempt username(String name) {
        username = name;
        return this;
    }

    /** Uses this password instead of the account's. */
    public SaslAttempt password(String secret) {
        password = secret;
        return this;
    }

    /** Asks to act as this identity; by default none is named. */
    public SaslAttempt authorizationId(String jid) {
        authorizationId = jid;
        return this;
    }

    /** Binds to the TLS connection by this type; by default the best that both sides can do. */
    public SaslAttempt channelBindingType(String type) {
        channelBindingType = type;
        return this;
    }

    /** Sends these bytes as the channel binding's data instead of the connection's. */
    public SaslAttempt channelBindingData(byte[] data) {
        channelBindingData = data.clone();
        return this;
    }

    /**
     * Changes a field of SCRAM's messages. The proof is computed over what is sent.
     *
     * @param field which one
     * @param change makes what is sent, letter and equals sign included, of what would have been sent
     */
    public SaslAttempt field(Field field, UnaryOperator<String> change) {
        fields.put(field, change);
        return this;
    }

    /** Sends {@code <auth/>} without an initial response and the first message only when challenged. */
    public SaslAttempt withoutInitialResponse() {
        initialResponse = false;
        return this;
    }

    /** Changes a message of the client, counted from 1, before it is encoded in base64. */
    public SaslAttempt message(int number, UnaryOperator<String> change) {
        payloads.put(number, change);
        return this;
    }

    /** Changes the base64 text of a message of the client, counted from 1. */
    public SaslAttempt encoded(int number, UnaryOperator<String> change) {
        encoded.put(number, change);
        return this;
    }

    /** The mechanism's name. */
    public String mechanism() {
        return mechanism;
    }

    Optional<String> username() {
        return Optional.ofNullable(username);
    }

    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    Optional<String> authorizationId() {
        return Optional.ofNullable(authorizationId);
    }

    Optional<String> channelBindingType() {
        return Optional.ofNullable(channelBindingType);
    }

    Optional<byte[]> channelBindingData() {
        return Optional.ofNullable(channelBindingData);
    }

    Map<Field, UnaryOperator<String>> fields() {
        return fields;
    }

    boolean initialResponse() {
        return initialResponse;
    }

    String changedMessage(int number, String message) {
        return payloads.getOrDefault(number, UnaryOperator.identity()).apply(message);
    }

    String changedEncoding(int number, String base64) {
        return encoded.getOrDefault(number, UnaryOperator.identity()).apply(base64);
    }
}
