package org.xmppspec.xmpp.jid;

import java.util.Optional;

/** The characters that RFC 5892 section 2.6 decides about one by one, for IDNA2008 and PRECIS alike. */
final class CodePointExceptions {
    private static final String VALID = "\u00DF\u03C2\u06FD\u06FE\u0F0B\u3007";
    private static final String CONTEXTUAL = "\u00B7\u0375\u05F3\u05F4\u30FB";
    private static final String DISALLOWED = "\u0640\u07FA\u302E\u302F\u3031\u3032\u3033\u3034\u3035\u303B";

    private CodePointExceptions() {}

    static Optional<DerivedProperty> of(int codePoint) {
        if (VALID.indexOf(codePoint) >= 0) {
            return Optional.of(DerivedProperty.PVALID);
        }
        if (DISALLOWED.indexOf(codePoint) >= 0) {
            return Optional.of(DerivedProperty.DISALLOWED);
        }
        boolean contextual = CONTEXTUAL.indexOf(codePoint) >= 0
                || isArabicIndicDigit(codePoint)
                || isExtendedArabicIndicDigit(codePoint);
        return contextual ? Optional.of(DerivedProperty.CONTEXTO) : Optional.empty();
    }

    static boolean isArabicIndicDigit(int codePoint) {
        return codePoint >= 0x660 && codePoint <= 0x669;
    }

    static boolean isExtendedArabicIndicDigit(int codePoint) {
        return codePoint >= 0x6F0 && codePoint <= 0x6F9;
    }
}
