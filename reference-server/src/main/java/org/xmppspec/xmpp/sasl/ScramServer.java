package org.xmppspec.xmpp.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/**
 * The server's role in SCRAM (RFC 5802): two messages in, two out.
 *
 * <p>An unknown user is led on to the end and fails there, so that nobody learns who has an account.
 */
public final class ScramServer {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] DECOY_KEY = random(32);

    private final ScramMechanism mechanism;
    private final ScramCrypto crypto;
    private final Function<String, Optional<ScramCredentials>> credentialsOf;
    private final Map<String, byte[]> channelBindings;
    private final String serverNonce;

    private Gs2Header header;
    private String username = "";
    private String clientFirstBare = "";
    private String serverFirst = "";
    private String nonce = "";
    private Optional<ScramCredentials> credentials = Optional.empty();

    /**
     * Makes a server for one negotiation.
     *
     * @param mechanism the mechanism that the client chose
     * @param credentialsOf finds the credentials of a user name, as the client sent it, prepared by SASLprep
     * @param channelBindings the channel's data by type name; not empty exactly when -PLUS mechanisms were offered
     */
    public ScramServer(
            ScramMechanism mechanism,
            Function<String, Optional<ScramCredentials>> credentialsOf,
            Map<String, byte[]> channelBindings) {
        this(mechanism, credentialsOf, channelBindings, ScramAttributes.base64(random(18)));
    }

    ScramServer(
            ScramMechanism mechanism,
            Function<String, Optional<ScramCredentials>> credentialsOf,
            Map<String, byte[]> channelBindings,
            String serverNonce) {
        this.mechanism = Objects.requireNonNull(mechanism, "mechanism");
        this.crypto = new ScramCrypto(mechanism);
        this.credentialsOf = Objects.requireNonNull(credentialsOf, "credentialsOf");
        this.channelBindings = Map.copyOf(channelBindings);
        this.serverNonce = serverNonce;
    }

    /**
     * Takes the client's first message and gives the challenge.
     *
     * @param clientFirst the message, decoded
     * @return the challenge, not yet in base 64
     * @throws SaslFailure when the message is malformed or asks for channel binding that was not offered
     */
    public String challenge(String clientFirst) throws SaslFailure {
        header = Gs2Header.parse(clientFirst);
        header.check(mechanism, channelBindings.keySet());
        clientFirstBare = clientFirst.substring(header.text().length());
        ScramAttributes attributes = new ScramAttributes(clientFirstBare);
        username = SaslPrep.query(ScramAttributes.unescapeName(attributes.take('n')));
        String clientNonce = attributes.take('r');
        attributes.skipExtensions();
        if (!clientNonce.matches("[!-+\\--~]+")) {
            throw ScramAttributes.malformed("The client's nonce is empty or not printable ASCII.");
        }
        credentials = credentialsOf.apply(username);
        nonce = clientNonce + serverNonce;
        serverFirst = "r=" + nonce + ",s="
                + ScramAttributes.base64(credentials.map(ScramCredentials::salt).orElseGet(this::decoySalt)) + ",i="
                + credentials.map(ScramCredentials::iterations).orElse(ScramCredentials.DEFAULT_ITERATIONS);
        return serverFirst;
    }

    /**
     * Takes the client's final message and gives the server's signature, to be sent with {@code <success/>}.
     *
     * @param clientFinal the message, decoded
     * @return the message that proves the server's knowledge, not yet in base 64
     * @throws SaslFailure when the message is malformed, or the proof or the channel binding is wrong
     */
    public String success(String clientFinal) throws SaslFailure {
        if (header == null) {
            throw ScramAttributes.malformed("The final message came before the first.");
        }
        ScramAttributes attributes = new ScramAttributes(clientFinal);
        byte[] channelBinding = ScramAttributes.base64(attributes.take('c'));
        String sentNonce = attributes.take('r');
        attributes.skipExtensionsBefore('p');
        byte[] proof = ScramAttributes.base64(attributes.take('p'));
        if (attributes.hasNext()) {
            throw ScramAttributes.malformed("The final message goes on after the proof.");
        }
        if (!MessageDigest.isEqual(channelBinding, header.channelBindingInput(channelBindings))) {
            throw refused("The channel binding is not that of this connection.");
        }
        if (!sentNonce.equals(nonce)) {
            throw refused("The nonce is not that of this negotiation.");
        }
        String withoutProof = clientFinal.substring(0, clientFinal.lastIndexOf(",p="));
        return "v=" + ScramAttributes.base64(sign(clientFirstBare + "," + serverFirst + "," + withoutProof, proof));
    }

    /**
     * Gives the user name that the client sent, prepared by SASLprep.
     *
     * @return the name, empty before the first message
     */
    public String username() {
        return username;
    }

    /**
     * Gives the authorization identity that the client sent.
     *
     * @return the identity, empty when there is none
     */
    public String authzid() {
        return header == null ? "" : header.authzid();
    }

    private byte[] sign(String authMessage, byte[] proof) throws SaslFailure {
        ScramCredentials known = credentials.orElseThrow(() -> refused("Unknown user."));
        byte[] clientSignature = crypto.hmac(known.storedKey(), authMessage);
        if (proof.length != clientSignature.length) {
            throw refused("The proof has the wrong length.");
        }
        byte[] clientKey = ScramCrypto.xor(proof, clientSignature);
        if (!MessageDigest.isEqual(crypto.hash(clientKey), known.storedKey())) {
            throw refused("Wrong password.");
        }
        return crypto.hmac(known.serverKey(), authMessage);
    }

    /** Gives an unknown user a salt that stays the same. */
    private byte[] decoySalt() {
        return Arrays.copyOf(crypto.hmac(DECOY_KEY, username.getBytes(StandardCharsets.UTF_8)), 16);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static SaslFailure refused(String message) {
        return new SaslFailure(SaslErrorCondition.NOT_AUTHORIZED, message);
    }
}
