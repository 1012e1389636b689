package org.xmppspec.xmpp.xml;

/** Decodes UTF-8 byte by byte and accepts nothing but the well-formed sequences of RFC 3629. */
final class Utf8Decoder {
    /** The byte belongs to a sequence that goes on. */
    static final int INCOMPLETE = -1;
    /** The byte cannot stand here. */
    static final int INVALID = -2;

    private int codePoint;
    private int missing;
    private int lowest;

    /** Takes a byte and gives the code point that it completes, {@link #INCOMPLETE} or {@link #INVALID}. */
    int accept(byte next) {
        int octet = next & 0xFF;
        if (missing == 0) {
            return octet < 0x80 ? octet : begin(octet);
        }
        if ((octet & 0xC0) != 0x80) {
            return INVALID;
        }
        codePoint = (codePoint << 6) | (octet & 0x3F);
        missing--;
        if (missing > 0) {
            return INCOMPLETE;
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint < lowest || codePoint > Character.MAX_CODE_POINT || surrogate ? INVALID : codePoint;
    }

    private int begin(int octet) {
        if ((octet & 0xE0) == 0xC0) {
            return begin(octet & 0x1F, 1, 0x80);
        }
        if ((octet & 0xF0) == 0xE0) {
            return begin(octet & 0x0F, 2, 0x800);
        }
        return (octet & 0xF8) == 0xF0 ? begin(octet & 0x07, 3, 0x10000) : INVALID;
    }

    private int begin(int bits, int continuationBytes, int lowestCodePoint) {
        codePoint = bits;
        missing = continuationBytes;
        lowest = lowestCodePoint;
        return INCOMPLETE;
    }
}
