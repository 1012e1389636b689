package org.xmppspec.xmpp.jid;

import io.netty.util.NetUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What both specifications say about domainparts: IP literals, the final dot, labels (RFC 7622 section 3.2). */
final class DomainNames {
    /** The dot, and what IDNA takes for one. */
    private static final Pattern LABEL_SEPARATOR = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    private static final Pattern IP_LITERAL = Pattern.compile("\\[([^%\\]]+)(%25[A-Za-z0-9._~-]+)?]");
    private static final Pattern IP_FUTURE = Pattern.compile("[vV][0-9a-fA-F]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+");
    private static final Pattern LETTERS_DIGITS_HYPHENS = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private DomainNames() {}

    static String prepare(String written, PartRules rules) throws InvalidJidException {
        if (written.startsWith("[")) {
            return ipLiteral(written);
        }
        String stripped =
                LABEL_SEPARATOR.matcher(written.substring(written.length() - 1)).matches()
                        ? written.substring(0, written.length() - 1)
                        : written;
        if (stripped.isEmpty()) {
            throw new InvalidJidException(JidPart.DOMAINPART, "is a dot and nothing else");
        }
        List<String> labels = new ArrayList<>();
        for (String part : LABEL_SEPARATOR.split(stripped, -1)) {
            String label = part.isEmpty() ? part : rules.domainLabel(part);
            if (label.isEmpty()) {
                throw new InvalidJidException(JidPart.DOMAINPART, "has an empty label");
            }
            labels.add(label);
        }
        return String.join(".", labels);
    }

    /** Says whether an ASCII label, in lower case, is one that host names may have. */
    static boolean isHostLabel(String label) {
        return LETTERS_DIGITS_HYPHENS.matcher(label).matches();
    }

    static boolean isAscii(String label) {
        return label.chars().allMatch(character -> character < 0x80);
    }

    private static String ipLiteral(String written) throws InvalidJidException {
        Matcher matcher = IP_LITERAL.matcher(written);
        boolean valid = matcher.matches()
                && (NetUtil.isValidIpV6Address(matcher.group(1))
                        || (matcher.group(2) == null
                                && IP_FUTURE.matcher(matcher.group(1)).matches()));
        if (!valid) {
            throw new InvalidJidException(JidPart.DOMAINPART, "begins with a bracket and is not an IP address");
        }
        return matcher.group(2) == null ? written.toLowerCase(Locale.ROOT) : lowerCaseAddress(matcher);
    }

    /** Zone identifiers are case-sensitive. */
    private static String lowerCaseAddress(Matcher literal) {
        return "[" + literal.group(1).toLowerCase(Locale.ROOT) + literal.group(2) + "]";
    }
}
