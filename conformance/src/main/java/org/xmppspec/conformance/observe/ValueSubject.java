package org.xmppspec.conformance.observe;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * An observation of any value that a case has at hand.
 *
 * @param <T> what kind of value
 */
public final class ValueSubject<T> {
    private final Subject subject;
    private final String what;
    private final T value;

    ValueSubject(Subject subject, String what, T value) {
        this.subject = subject;
        this.what = what;
        this.value = value;
    }

    /**
     * Expects exactly this.
     *
     * @param expected what the value must equal
     * @return whether it does
     */
    public boolean is(T expected) {
        return satisfies("is " + show(expected), actual -> Objects.equals(actual, expected));
    }

    /**
     * Expects anything but this.
     *
     * @param unwanted what the value must not equal
     * @return whether it does not
     */
    public boolean isNot(T unwanted) {
        return satisfies("is not " + show(unwanted), actual -> !Objects.equals(actual, unwanted));
    }

    /**
     * Expects one of several.
     *
     * @param allowed what the value may equal
     * @return whether it equals one of them
     */
    public boolean isOneOf(List<T> allowed) {
        return satisfies("is one of " + allowed, allowed::contains);
    }

    /**
     * Expects what a predicate tells.
     *
     * @param expectedInWords the predicate in words that follow the name of the value, such as {@code is not empty}
     * @param predicate what must hold
     * @return whether it holds
     */
    public boolean satisfies(String expectedInWords, Predicate<? super T> predicate) {
        return subject.judge(predicate.test(value), what + " " + expectedInWords, what + " is " + show(value));
    }

    /**
     * Looks at the part of a sentence that only recommends, where another part requires: broken, it is a WARN whatever
     * the level of the whole.
     *
     * @param expectedInWords the predicate in words that follow the name of the value
     * @param predicate what should hold
     * @return whether it holds
     */
    public boolean preferably(String expectedInWords, Predicate<? super T> predicate) {
        return subject.recommend(predicate.test(value), what + " " + expectedInWords, what + " is " + show(value));
    }

    private static String show(Object value) {
        return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
    }
}
