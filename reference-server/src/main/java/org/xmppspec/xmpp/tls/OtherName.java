package org.xmppspec.xmpp.tls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A name of a kind that X.509 does not know itself: an XMPP address or a service name.
 *
 * @param isXmppAddress true for an XMPP address (id-on-xmppAddr), false for a service name (id-on-dnsSRV)
 * @param text the name
 */
record OtherName(boolean isXmppAddress, String text) {
    private static final byte[] ID_ON_XMPP_ADDR = {0x2B, 6, 1, 5, 5, 7, 8, 5};
    private static final byte[] ID_ON_DNS_SRV = {0x2B, 6, 1, 5, 5, 7, 8, 7};
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int EXPLICIT_TAG = 0xA0;

    /** Reads the DER form: a type and, inside an explicit tag, a string. */
    static Optional<OtherName> read(byte[] der) {
        try {
            ByteBuffer name = value(ByteBuffer.wrap(der), -1);
            byte[] type = bytes(value(name, OBJECT_IDENTIFIER));
            ByteBuffer content = name;
            // Java versions differ in whether they wrap the value into its explicit tag once more.
            while ((content.get(content.position()) & 0xFF) == EXPLICIT_TAG) {
                content = value(content, EXPLICIT_TAG);
            }
            String text = new String(bytes(value(content, -1)), StandardCharsets.UTF_8);
            if (Arrays.equals(type, ID_ON_XMPP_ADDR)) {
                return Optional.of(new OtherName(true, text));
            }
            return Arrays.equals(type, ID_ON_DNS_SRV) ? Optional.of(new OtherName(false, text)) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Takes one tag, length and value, and gives the value. */
    private static ByteBuffer value(ByteBuffer der, int wantedTag) {
        int tag = der.get() & 0xFF;
        if (wantedTag >= 0 && tag != wantedTag) {
            throw new IllegalArgumentException("another tag");
        }
        int length = der.get() & 0xFF;
        if (length > 0x80) {
            int lengthBytes = length - 0x80;
            length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = Math.addExact(Math.multiplyExact(length, 256), der.get() & 0xFF);
            }
        }
        ByteBuffer value = der.slice(der.position(), length);
        der.position(der.position() + length);
        return value;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
