package org.xmppspec.conformance.observe;

import java.util.Locale;
import org.xmppspec.client.Received;
import org.xmppspec.client.SaslOutcome;

/** An observation of what came of a try to authenticate (RFC 6120 section 6). */
public final class SaslSubject {
    private final Subject subject;
    private final SaslOutcome outcome;

    SaslSubject(Subject subject, SaslOutcome outcome) {
        this.subject = subject;
        this.outcome = outcome;
    }

    /**
     * Expects success.
     *
     * @return whether it came
     */
    public boolean succeeds() {
        return subject.judge(outcome.succeeded(), "<success/>", inWords());
    }

    /**
     * Expects failure with whatever condition.
     *
     * @return whether it came
     */
    public boolean fails() {
        return subject.judge(outcome.kind() == SaslOutcome.Kind.FAILURE, "<failure/>", inWords());
    }

    /**
     * Expects failure with this condition and no other.
     *
     * @param condition its name without namespace, such as {@code not-authorized}
     * @return whether it came
     */
    public boolean failsWith(String condition) {
        return failsWith(condition, Alternatives.NONE);
    }

    /**
     * Expects failure with this condition, or with one that may stand in for it.
     *
     * @param condition its name without namespace, such as {@code not-authorized}
     * @param alternatives {@link Alternatives#orNamedAlternative} or {@link Alternatives#orEqually}
     * @return whether the condition or an alternative came
     */
    public boolean failsWith(String condition, Alternatives alternatives) {
        return subject.judgeCondition(
                "<failure/> with " + condition + alternatives.inWords(),
                condition,
                alternatives,
                outcome.condition().orElse(""),
                inWords());
    }

    private String inWords() {
        return outcome.answer()
                .map(Received::raw)
                .orElseGet(() -> "no outcome (" + outcome.kind().name().toLowerCase(Locale.ROOT) + ")");
    }
}
