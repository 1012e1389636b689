package org.xmppspec.xmpp.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/**
 * The client's role in SCRAM (RFC 5802): two messages out, two in.
 *
 * <p>Every field of its messages can be replaced. The proof is computed over what is sent, so that a server cannot refuse
 * a replaced field on account of the proof alone.
 */
public final class ScramClient {
    private static final int MAX_ITERATIONS = 1_000_000;

    private final ScramMechanism mechanism;
    private final ScramCrypto crypto;
    private final String username;
    private final String password;
    private final String authzid;
    private final String nonce;
    private final String channelBindingFlag;
    private final byte[] channelBindingData;
    private final Map<ScramField, UnaryOperator<String>> replacements;

    private String gs2Header = "";
    private String firstBare = "";
    private String sentNonce = "";
    private byte[] serverSignature = new byte[0];

    private ScramClient(Builder builder) throws SaslFailure {
        mechanism = builder.mechanism;
        crypto = new ScramCrypto(mechanism);
        username = SaslPrep.query(builder.username);
        password = SaslPrep.query(builder.password);
        authzid = builder.authzid;
        nonce = builder.nonce;
        channelBindingFlag = builder.channelBindingFlag;
        channelBindingData = builder.channelBindingData;
        replacements = new EnumMap<>(builder.replacements);
    }

    /**
     * Starts a client.
     *
     * @param mechanism the mechanism
     * @param username the user name, usually a localpart
     * @param password the password
     * @return a builder
     */
    public static Builder builder(ScramMechanism mechanism, String username, String password) {
        return new Builder(mechanism, username, password);
    }

    /**
     * Gives the first message, to be sent with {@code <auth/>}.
     *
     * @return the message, not yet in base 64
     */
    public String firstMessage() {
        String authorization = authzid.isEmpty() ? "" : "a=" + ScramAttributes.escapeName(authzid);
        gs2Header = field(ScramField.CHANNEL_BINDING_FLAG, channelBindingFlag)
                + ","
                + field(ScramField.AUTHZID, authorization)
                + ",";
        String nonceField = field(ScramField.CLIENT_NONCE, "r=" + nonce);
        sentNonce = nonceField.startsWith("r=") ? nonceField.substring(2).split(",", 2)[0] : nonce;
        firstBare = field(ScramField.USERNAME, "n=" + ScramAttributes.escapeName(username)) + "," + nonceField;
        return gs2Header + firstBare;
    }

    /**
     * Gives the message that answers the server's challenge.
     *
     * @param serverFirst the challenge, decoded
     * @return the message, not yet in base 64
     * @throws SaslFailure when the challenge is malformed, does not continue this client's nonce or asks for too much work
     */
    public String finalMessage(String serverFirst) throws SaslFailure {
        ScramAttributes challenge = new ScramAttributes(serverFirst);
        String fullNonce = challenge.take('r');
        byte[] salt = ScramAttributes.base64(challenge.take('s'));
        int iterations = iterations(challenge.take('i'));
        challenge.skipExtensions();
        if (!fullNonce.startsWith(sentNonce) || fullNonce.length() == sentNonce.length()) {
            throw refused("The server's challenge does not continue the client's nonce.");
        }
        String withoutProof = field(ScramField.CHANNEL_BINDING, "c=" + ScramAttributes.base64(channelBindingInput()))
                + ","
                + field(ScramField.NONCE, "r=" + fullNonce);
        String authMessage = firstBare + "," + serverFirst + "," + withoutProof;
        byte[] salted = crypto.saltedPassword(password, salt, iterations);
        serverSignature = crypto.hmac(crypto.serverKey(salted), authMessage);
        byte[] clientKey = crypto.clientKey(salted);
        byte[] proof = ScramCrypto.xor(clientKey, crypto.hmac(crypto.hash(clientKey), authMessage));
        return withoutProof + "," + field(ScramField.PROOF, "p=" + ScramAttributes.base64(proof));
    }

    /**
     * Checks the server's last message: only a server that knows the credentials can have signed it.
     *
     * @param serverFinal the message, decoded
     * @throws SaslFailure when the signature is wrong or missing, or the message reports an error
     */
    public void verify(String serverFinal) throws SaslFailure {
        ScramAttributes attributes = new ScramAttributes(serverFinal);
        if (attributes.nextIs('e')) {
            throw refused("The server reports the SCRAM error '" + attributes.take('e') + "'.");
        }
        byte[] signature = ScramAttributes.base64(attributes.take('v'));
        if (serverSignature.length == 0 || !MessageDigest.isEqual(signature, serverSignature)) {
            throw refused("The server's signature is wrong: it does not know the password, or saw other messages.");
        }
    }

    private byte[] channelBindingInput() {
        byte[] header = gs2Header.getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[header.length + channelBindingData.length];
        System.arraycopy(header, 0, input, 0, header.length);
        System.arraycopy(channelBindingData, 0, input, header.length, channelBindingData.length);
        return input;
    }

    private String field(ScramField field, String value) {
        return replacements.getOrDefault(field, UnaryOperator.identity()).apply(value);
    }

    private static int iterations(String text) throws SaslFailure {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw ScramAttributes.malformed("The server's iteration count is not a positive number.");
        }
        int iterations = Integer.parseInt(text);
        if (iterations > MAX_ITERATIONS) {
            throw refused(
                    "The server asks for " + iterations + " iterations; at most " + MAX_ITERATIONS + " are done.");
        }
        return iterations;
    }

    private static SaslFailure refused(String message) {
        return new SaslFailure(SaslErrorCondition.NOT_AUTHORIZED, message);
    }

    /** Puts a client together. */
    public static final class Builder {
        private static final SecureRandom RANDOM = new SecureRandom();

        private final ScramMechanism mechanism;
        private final String username;
        private final String password;
        private final Map<ScramField, UnaryOperator<String>> replacements = new EnumMap<>(ScramField.class);
        private String authzid = "";
        private String nonce = newNonce();
        private String channelBindingFlag = "n";
        private byte[] channelBindingData = {};

        private Builder(ScramMechanism mechanism, String username, String password) {
            this.mechanism = Objects.requireNonNull(mechanism, "mechanism");
            this.username = Objects.requireNonNull(username, "username");
            this.password = Objects.requireNonNull(password, "password");
        }

        /**
         * Asks to act as someone.
         *
         * @param identity the authorization identity, empty for the one that belongs to the user name
         * @return this builder
         */
        public Builder authzid(String identity) {
            authzid = Objects.requireNonNull(identity, "authzid");
            return this;
        }

        /**
         * Sets the client's nonce instead of a random one.
         *
         * @param clientNonce printable ASCII without commas
         * @return this builder
         */
        public Builder nonce(String clientNonce) {
            nonce = Objects.requireNonNull(clientNonce, "nonce");
            return this;
        }

        /**
         * Binds to the TLS channel, as -PLUS mechanisms must.
         *
         * @param type the name of the channel-binding type, such as {@code tls-exporter}
         * @param data the channel's data of that type
         * @return this builder
         */
        public Builder channelBinding(String type, byte[] data) {
            channelBindingFlag = "p=" + type;
            channelBindingData = data.clone();
            return this;
        }

        /**
         * Tells the server that the client could have bound to the channel, and believes that the server cannot.
         *
         * @return this builder
         */
        public Builder channelBindingThoughtUnsupported() {
            channelBindingFlag = "y";
            return this;
        }

        /**
         * Replaces a field, letter included, in the message that is sent.
         *
         * @param field which field
         * @param replacement makes what is sent out of what would have been sent
         * @return this builder
         */
        public Builder replace(ScramField field, UnaryOperator<String> replacement) {
            replacements.put(field, replacement);
            return this;
        }

        /**
         * Makes the client.
         *
         * @return a client that has not said anything yet
         * @throws SaslFailure when user name or password have characters that are not allowed
         */
        public ScramClient build() throws SaslFailure {
            return new ScramClient(this);
        }

        private static String newNonce() {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            return ScramAttributes.base64(random);
        }
    }
}
