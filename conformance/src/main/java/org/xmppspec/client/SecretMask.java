package org.xmppspec.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what must not be shown in a stretch of traffic: SASL payloads (RFC 6120 section 6.4), passwords of in-band
 * registration (XEP-0077) and of older log-ins, handshakes of components (XEP-0114). Payloads that say nothing, the
 * empty one and {@code =}, are no secrets.
 */
final class SecretMask {
    private static final String ATTRIBUTES = "(?:\\s(?:[^<>'\"]++|'[^']*+'|\"[^\"]*+\"){0,64}+)?+(?<!/)>";
    private static final String ELEMENT =
            "<(?:[\\w.-]+:)?(?:auth|response|challenge|success|password|digest|handshake)" + ATTRIBUTES;
    private static final String FORM_FIELD = "<field\\s[^<>]*var=['\"]password['\"][^<>]*>\\s*<value>";
    private static final String PAYLOAD = "((?:<!\\[CDATA\\[.*?(?:]]>|\\z)|[^<]++){1,64}+)";
    private static final Pattern SECRET =
            Pattern.compile("(?:" + ELEMENT + "|" + FORM_FIELD + ")" + PAYLOAD, Pattern.DOTALL);

    /**
     * Where a secret stands.
     *
     * @param start the index of its first character
     * @param end the index after its last
     */
    record Range(int start, int end) {}

    private SecretMask() {}

    /** The secrets in a text, in order; a text that breaks off inside a secret counts. */
    static List<Range> secrets(String text) {
        List<Range> found = new ArrayList<>();
        Matcher matcher = SECRET.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(1).isBlank() && !"=".equals(matcher.group(1).strip())) {
                found.add(new Range(matcher.start(1), matcher.end(1)));
            }
        }
        return found;
    }

    /** What stands in place of a secret. */
    static String inPlaceOf(Range secret) {
        return "[masked: " + (secret.end() - secret.start()) + " characters]";
    }

    /** A text in which the secrets are masked. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Range secret : secrets(text)) {
            masked.append(text, at, secret.start()).append(inPlaceOf(secret));
            at = secret.end();
        }
        return masked.append(text, at, text.length()).toString();
    }
}
