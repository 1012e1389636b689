package org.xmppspec.conformance.observe;

import org.xmppspec.client.Ending;

/** An observation of how a stream ended. */
public final class EndingSubject {
    private final Subject subject;
    private final Ending ending;

    EndingSubject(Subject subject, Ending ending) {
        this.subject = subject;
        this.ending = ending;
    }

    /**
     * Expects a stream error with this condition and no other.
     *
     * @param condition its name without namespace, such as {@code not-well-formed}
     * @return whether it came
     */
    public boolean hasStreamError(String condition) {
        return hasStreamError(condition, Alternatives.NONE);
    }

    /**
     * Expects a stream error with this condition, or with one that may stand in for it.
     *
     * @param condition its name without namespace, such as {@code not-well-formed}
     * @param alternatives {@link Alternatives#orNamedAlternative} or {@link Alternatives#orEqually}
     * @return whether the condition or an alternative came
     */
    public boolean hasStreamError(String condition, Alternatives alternatives) {
        return subject.judgeCondition(
                "the stream error " + condition + alternatives.inWords(),
                condition,
                alternatives,
                ending.condition().orElse(""),
                inWords());
    }

    /**
     * Expects a stream error with whatever condition.
     *
     * @return whether one came
     */
    public boolean hasSomeStreamError() {
        return subject.judge(ending.streamError().isPresent(), "a stream error", inWords());
    }

    /**
     * Expects that the stream ended without a stream error.
     *
     * @return whether it did
     */
    public boolean hasNoStreamError() {
        return subject.judge(ending.streamError().isEmpty(), "no stream error", inWords());
    }

    /**
     * Expects the closing tag (RFC 6120 section 4.4).
     *
     * @return whether it came
     */
    public boolean hasClosingTag() {
        return subject.judge(ending.closingTag(), "the closing tag </stream:stream>", inWords());
    }

    /**
     * Expects that the peer ended the TCP connection.
     *
     * @return whether it did
     */
    public boolean endsTcp() {
        return subject.judge(ending.tcpClosed(), "the end of the TCP connection", inWords());
    }

    /**
     * Expects that the peer did not end the stream.
     *
     * @return whether it is still open
     */
    public boolean isLeftOpen() {
        return subject.judge(ending.kind() == Ending.Kind.LEFT_OPEN, "the stream stays open", inWords());
    }

    private String inWords() {
        return Endings.inWords(ending);
    }
}
