package org.xmppspec.xmpp.jid;

/** Punycode (RFC 3492), which A-labels are written in. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;
    private static final char DELIMITER = '-';

    private Punycode() {}

    /** Decodes what follows {@code xn--}; an IllegalArgumentException says that it is not Punycode. */
    static String decode(String encoded) {
        int delimiter = encoded.lastIndexOf(DELIMITER);
        StringBuilder output = new StringBuilder(encoded.substring(0, Math.max(delimiter, 0)));
        int next = delimiter + 1;
        int n = INITIAL_N;
        int i = 0;
        int bias = INITIAL_BIAS;
        while (next < encoded.length()) {
            int before = i;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = next < encoded.length() ? digit(encoded.charAt(next++)) : -1;
                if (digit < 0) {
                    throw new IllegalArgumentException("no Punycode");
                }
                i = exact((long) i + (long) digit * weight);
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight = exact((long) weight * (BASE - threshold));
            }
            int length = output.codePointCount(0, output.length()) + 1;
            bias = adapt(i - before, length, before == 0);
            n = exact((long) n + i / length);
            i %= length;
            output.insert(output.offsetByCodePoints(0, i), Character.toChars(n));
            i++;
        }
        return output.toString();
    }

    /** Encodes a label, without the prefix {@code xn--}. */
    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        StringBuilder output = new StringBuilder();
        label.codePoints().filter(character -> character < INITIAL_N).forEach(output::appendCodePoint);
        int basic = output.length();
        if (basic > 0) {
            output.append(DELIMITER);
        }
        int bias = INITIAL_BIAS;
        int delta = 0;
        int n = INITIAL_N;
        int handled = basic;
        while (handled < input.length) {
            int next = smallestFrom(input, n);
            delta = exact(delta + (long) (next - n) * (handled + 1));
            n = next;
            for (int character : input) {
                if (character < n) {
                    delta++;
                } else if (character == n) {
                    append(output, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void append(StringBuilder output, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                output.append(character(rest));
                return;
            }
            output.append(character(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /** Letters stand for 0 to 25, digits for 26 to 35. */
    private static char character(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }

    private static int digit(char character) {
        if (character >= 'a' && character <= 'z') {
            return character - 'a';
        }
        return character >= '0' && character <= '9' ? character - '0' + 26 : -1;
    }

    private static int smallestFrom(int[] input, int least) {
        int smallest = Integer.MAX_VALUE;
        for (int character : input) {
            if (character >= least && character < smallest) {
                smallest = character;
            }
        }
        return smallest;
    }

    private static int threshold(int k, int bias) {
        return Math.min(T_MAX, Math.max(T_MIN, k - bias));
    }

    private static int adapt(int delta, int length, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static int exact(long value) {
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no Punycode: too large a number");
        }
        return (int) value;
    }
}
