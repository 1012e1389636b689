package org.xmppspec.xmpp.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/** How SASL messages are written inside XMPP elements (RFC 6120 section 6.4). */
public final class SaslData {
    private static final String EMPTY = "=";

    private SaslData() {}

    /**
     * Encodes a message as the text of {@code <auth/>}, {@code <challenge/>}, {@code <response/>} or {@code <success/>}.
     *
     * @param message the message
     * @return base 64, or a single equals sign for an empty message
     */
    public static String encode(byte[] message) {
        return message.length == 0 ? EMPTY : CanonicalBase64.encode(message);
    }

    /**
     * Encodes a message of characters.
     *
     * @param message the message; it is sent as UTF-8
     * @return base 64, or a single equals sign for an empty message
     */
    public static String encode(String message) {
        return encode(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes the text of an element; nothing but canonical base 64 is accepted.
     *
     * @param text the element's text
     * @return the message; empty for an empty text and for a single equals sign
     * @throws SaslFailure with incorrect-encoding when the text is not base 64 (RFC 6120 section 13.9.1)
     */
    public static byte[] decode(String text) throws SaslFailure {
        if (text.isEmpty() || text.equals(EMPTY)) {
            return new byte[0];
        }
        return CanonicalBase64.decode(text)
                .orElseThrow(() ->
                        new SaslFailure(SaslErrorCondition.INCORRECT_ENCODING, "The data is not correct base 64."));
    }

    /**
     * Decodes the text of an element to characters.
     *
     * @param text the element's text
     * @return the message
     * @throws SaslFailure when the text is not base 64, or the message is not UTF-8
     */
    public static String decodeText(String text) throws SaslFailure {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decode(text)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SaslFailure(SaslErrorCondition.MALFORMED_REQUEST, "The message is not UTF-8.");
        }
    }
}
