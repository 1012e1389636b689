package org.xmppspec.xmpp.jid;

import io.netty.util.NetUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What both specifications say about domainparts: IP literals, the final dot, labels (RFC 7622 section 3.2). */
final class DomainNames {
    /** What IDNA takes for a dot. */
    private static final Pattern DOT = Pattern.compile("[\u3002\uFF0E\uFF61]");

    private static final Pattern IP_LITERAL = Pattern.compile("\\[([^%\\]]+)(%25[A-Za-z0-9._~-]+)?]");
    private static final Pattern IP_FUTURE = Pattern.compile("[vV][0-9a-fA-F]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+");
    private static final int MAX_LABEL_BYTES = 63;
    private static final String HOST_NAMES = "RFC 1123 section 2.1";

    private DomainNames() {}

    static void prepare(Draft domain, PartRules rules) throws InvalidJidException {
        if (domain.text().startsWith("[")) {
            ipLiteral(domain, rules.allowsZones());
            return;
        }
        domain.map("dots", text -> DOT.matcher(text).replaceAll("."));
        domain.map("final dot", text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
        if (domain.text().isEmpty()) {
            throw domain.refuse("is a dot and nothing else", "RFC 7622 section 3.2");
        }
        List<Draft> labels = new ArrayList<>();
        int number = 0;
        for (String part : domain.text().split("\\.", -1)) {
            number++;
            Draft label = domain.label(part, number);
            if (!part.isEmpty()) {
                rules.domainLabel(label);
            }
            if (label.text().isEmpty()) {
                throw label.refuse("has an empty label (label " + number + ")", "RFC 1034 section 3.1");
            }
            labels.add(label);
        }
        rules.domainLabels(labels);
        domain.join(labels.stream().map(Draft::text).collect(Collectors.joining(".")));
    }

    /** Refuses an ASCII label that host names cannot have. */
    static void checkHostLabel(Draft label) throws InvalidJidException {
        String text = label.text();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80 && character != '-' && !Character.isLetterOrDigit(character)) {
                int index = text.codePointCount(0, i);
                throw label.refuse(index, "labels have letters, digits and hyphens", HOST_NAMES);
            }
        }
        if (text.startsWith("-") || text.endsWith("-")) {
            throw label.refuse("has a label that begins or ends with a hyphen", HOST_NAMES);
        }
        if (isAscii(text) && text.length() > MAX_LABEL_BYTES) {
            throw label.refuse(
                    "has a label of " + text.length() + " octets; " + MAX_LABEL_BYTES + " are the most",
                    "RFC 1034 section 3.1");
        }
    }

    static boolean isAscii(String label) {
        return label.chars().allMatch(character -> character < 0x80);
    }

    private static void ipLiteral(Draft domain, boolean allowsZones) throws InvalidJidException {
        Matcher matcher = IP_LITERAL.matcher(domain.text());
        boolean valid = matcher.matches()
                && (NetUtil.isValidIpV6Address(matcher.group(1))
                        || (matcher.group(2) == null
                                && IP_FUTURE.matcher(matcher.group(1)).matches()));
        if (!valid) {
            throw domain.refuse("begins with a bracket and is not an IP address", "RFC 3986 section 3.2.2");
        }
        if (matcher.group(2) != null && !allowsZones) {
            throw domain.refuse("is an IP address with a zone", "RFC 3986 section 3.2.2");
        }
        String zone = matcher.group(2) == null ? "" : matcher.group(2);
        domain.map("lower case", any -> "[" + matcher.group(1).toLowerCase(Locale.ROOT) + zone + "]");
    }
}
