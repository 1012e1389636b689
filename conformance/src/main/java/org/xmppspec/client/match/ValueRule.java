package org.xmppspec.client.match;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a template says about one attribute value or about the text of one element. */
sealed interface ValueRule {
    String MORE = "${more}";
    String EMPTY = "${empty}";

    Set<String> WORDS = Set.of("present", "absent", "any", "more", "empty");
    String MATCHES = "${matches:";
    String CAPTURE = "${capture:";

    /** Whether a received value satisfies the rule; null stands for one that is not there. */
    boolean accepts(String value);

    /** The rule in words that follow 'expected'. */
    String inWords();

    /** Exactly this value. */
    record Literal(String expected) implements ValueRule {
        @Override
        public boolean accepts(String value) {
            return expected.equals(value);
        }

        @Override
        public String inWords() {
            return "'" + expected + "'";
        }
    }

    /** Some value, whichever. */
    record Present() implements ValueRule {
        @Override
        public boolean accepts(String value) {
            return value != null;
        }

        @Override
        public String inWords() {
            return "some value";
        }
    }

    /** No value. */
    record Absent() implements ValueRule {
        @Override
        public boolean accepts(String value) {
            return value == null;
        }

        @Override
        public String inWords() {
            return "none";
        }
    }

    /** Some value or none. */
    record Any() implements ValueRule {
        @Override
        public boolean accepts(String value) {
            return true;
        }

        @Override
        public String inWords() {
            return "anything";
        }
    }

    /** A value that a regular expression matches as a whole. */
    record Matches(Pattern pattern) implements ValueRule {
        @Override
        public boolean accepts(String value) {
            return value != null && pattern.matcher(value).matches();
        }

        @Override
        public String inWords() {
            return "a value that matches " + pattern;
        }
    }

    /** Some value, which is kept under a name. */
    record Capture(String name) implements ValueRule {
        @Override
        public boolean accepts(String value) {
            return value != null;
        }

        @Override
        public String inWords() {
            return "some value (kept as '" + name + "')";
        }
    }

    /** Whether a name has a meaning of its own, so that no variable may have it. */
    static boolean isReserved(String name) {
        return WORDS.contains(name) || name.startsWith("matches:") || name.startsWith("capture:");
    }

    /** The words that no variable may be called. */
    static Set<String> reservedWords() {
        return new TreeSet<>(WORDS);
    }

    /**
     * Reads the rule that a whole attribute value or text in a template stands for.
     *
     * @throws TemplateException when the value has an unknown variable, a bad regular expression or the like
     */
    static ValueRule of(String value, Variables variables) {
        if (value.startsWith(MATCHES) && value.endsWith("}")) {
            return matches(value.substring(MATCHES.length(), value.length() - 1), variables);
        }
        if (value.startsWith(CAPTURE) && value.endsWith("}")) {
            return new Capture(captured(value.substring(CAPTURE.length(), value.length() - 1)));
        }
        return switch (value) {
            case "${present}" -> new Present();
            case "${absent}" -> new Absent();
            case "${any}" -> new Any();
            default -> new Literal(variables.expand(value));
        };
    }

    private static ValueRule matches(String regex, Variables variables) {
        try {
            return new Matches(Pattern.compile(variables.expandInto(regex, Pattern::quote), Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new TemplateException("'" + regex + "' is not a regular expression: " + e.getDescription(), e);
        }
    }

    private static String captured(String name) {
        new Variables().set(name, "");
        return name;
    }
}
