package org.xmppspec.conformance.script.write;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values are known by a name, and which look as if they were others the next time. */
final class Values {
    private static final Pattern STAMP = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern RANDOM = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9+/=_-]{16,}");
    private static final String OF_A_JID = "[^\\s'\"<>&/@=]";

    private final Map<String, String> names;

    Values(Map<String, String> names) {
        this.names = new LinkedHashMap<>(names);
    }

    /** Gives a value a name from now on. */
    void name(String value, String name) {
        names.put(value, name);
    }

    boolean isNamed(String value) {
        return names.containsKey(value);
    }

    /** Whether the value is one that a target makes up. */
    static boolean changes(String value) {
        return STAMP.matcher(value).matches()
                || UUID.matcher(value).matches()
                || RANDOM.matcher(value).matches();
    }

    /** The text with variables in place of known addresses; ids only where they are the whole of it. */
    String named(String text) {
        if (names.containsKey(text)) {
            return "${" + names.get(text) + "}";
        }
        String result = text;
        List<String> longestFirst = names.keySet().stream()
                .filter(value -> isAddress(value))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String value : longestFirst) {
            Matcher found = Pattern.compile(
                            "(?<!" + OF_A_JID + ")" + Pattern.quote(value) + "(?![A-Za-z0-9@-]|\\.[A-Za-z0-9])")
                    .matcher(result);
            result = found.replaceAll(Matcher.quoteReplacement("${" + names.get(value) + "}"));
        }
        return result;
    }

    private boolean isAddress(String value) {
        String name = names.get(value);
        return name.equals("domain") || name.endsWith(".full") || name.endsWith(".bare");
    }
}
