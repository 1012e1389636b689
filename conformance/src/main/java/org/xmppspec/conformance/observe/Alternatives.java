package org.xmppspec.conformance.observe;

import java.util.List;
import org.xmppspec.conformance.result.Verdict;

/**
 * Which other error conditions a specification accepts in place of the one that it names.
 *
 * @param conditions the other conditions
 * @param verdict what choosing one of them is worth
 */
public record Alternatives(List<String> conditions, Verdict verdict) {
    static final Alternatives NONE = new Alternatives(List.of(), Verdict.FAIL);

    /** Copies the list. */
    public Alternatives {
        conditions = List.copyOf(conditions);
    }

    /**
     * Conditions that the specification lets stand in for the one made for the case; choosing one is a WARN.
     *
     * @param conditions their names without namespace
     */
    public static Alternatives orNamedAlternative(String... conditions) {
        return new Alternatives(List.of(conditions), Verdict.WARN);
    }

    /**
     * Conditions that the specification allows on the same footing; choosing one is a PASS.
     *
     * @param conditions their names without namespace
     */
    public static Alternatives orEqually(String... conditions) {
        return new Alternatives(List.of(conditions), Verdict.PASS);
    }

    /** In words that follow the name of the condition. */
    String inWords() {
        if (conditions.isEmpty()) {
            return "";
        }
        return (verdict == Verdict.PASS ? " or " : ", at least ") + String.join(" or ", conditions);
    }
}
