package org.xmppspec.conformance.result;

import java.util.regex.Pattern;

/** A pattern for ids, in which {@code *} stands for any characters and {@code ?} for one. */
public final class Glob {
    private final String text;
    private final Pattern pattern;

    /**
     * Reads a pattern.
     *
     * @param text the pattern
     */
    public Glob(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        for (String part : text.split("(?<=[*?])|(?=[*?])")) {
            regex.append(part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part));
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    /** Tells whether the pattern is one id and nothing else. */
    public boolean isLiteral() {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    /**
     * Tells whether the pattern covers an id as a whole.
     *
     * @param id the id
     */
    public boolean matches(String id) {
        return pattern.matcher(id).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
