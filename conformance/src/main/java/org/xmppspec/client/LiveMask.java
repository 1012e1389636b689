package org.xmppspec.client;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.SecretMask.Range;

/**
 * Masks the secrets in one direction of a connection piece by piece, as the pieces come. What was shown before is kept as
 * far as it can matter for what is a secret.
 */
final class LiveMask {
    private static final int CONTEXT = 8 << 10;
    private static final int SECRET_HEAD = 16;
    private static final int SECRET_TAIL = 4;
    private static final int LONGEST_CHARACTER = 4;
    private static final Pattern CERTAINLY_NO_SECRET = Pattern.compile("<(?!value|!\\[CDATA)");

    private String context = "";
    private String held = "";
    private boolean afterGap;

    /**
     * Forgets what came before, as pieces are missing. What may be the rest of a secret is not shown.
     *
     * @return how many bytes were waiting for the rest of their character, and are lost with that
     */
    int gap() {
        int lost = held.length();
        context = "";
        held = "";
        afterGap = true;
        return lost;
    }

    /** Shows a piece, each byte given as the character of that number. */
    String show(String latin1) {
        String all = context + held + afterGap(latin1);
        int end = endOfCharacters(all, context.length());
        String known = all.substring(0, end);
        List<Range> secrets = SecretMask.secrets(known);
        String text = TranscriptText.masked(known, context.length(), end, secrets);
        held = all.substring(end);
        context = shortened(known, secrets);
        return text;
    }

    private String afterGap(String latin1) {
        if (!afterGap) {
            return latin1;
        }
        Matcher begin = CERTAINLY_NO_SECRET.matcher(latin1);
        if (!begin.find()) {
            return "";
        }
        afterGap = false;
        return latin1.substring(begin.start());
    }

    /** Where the last whole UTF-8 character ends; bytes that are no UTF-8 count as characters. */
    private static int endOfCharacters(String bytes, int from) {
        for (int i = bytes.length() - 1; i >= Math.max(from, bytes.length() - LONGEST_CHARACTER); i--) {
            int unit = bytes.charAt(i);
            if (unit < 0x80) {
                return bytes.length();
            }
            if (unit >= 0xC0) {
                int length = unit >= 0xF0 ? LONGEST_CHARACTER : unit >= 0xE0 ? 3 : 2;
                return bytes.length() - i < length ? i : bytes.length();
            }
        }
        return bytes.length();
    }

    private static String shortened(String known, List<Range> secrets) {
        if (known.length() <= CONTEXT) {
            return known;
        }
        Range last = secrets.isEmpty() ? null : secrets.get(secrets.size() - 1);
        if (last == null || last.end() < known.length() || last.end() - last.start() <= SECRET_HEAD + SECRET_TAIL) {
            return known.substring(known.length() - CONTEXT);
        }
        return known.substring(Math.max(0, last.start() - CONTEXT / 2), last.start() + SECRET_HEAD)
                + known.substring(known.length() - SECRET_TAIL);
    }
}
