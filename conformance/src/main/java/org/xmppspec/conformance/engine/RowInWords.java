package org.xmppspec.conformance.engine;

import java.util.List;

/**
 * Says in words what a row of a {@link CaseTable} is about, for a person who reads the specification beside it.
 *
 * <p>It is named by {@link CaseTable#words} and needs a constructor without parameters.
 */
public interface RowInWords {
    /**
     * Returns whole sentences, each with its full stop: who is there and in what state, what is sent, what has to come of
     * it and what must not.
     *
     * @param row the row
     */
    List<String> sentences(Row row);

    /** A table whose titles say all. */
    final class Unsaid implements RowInWords {
        @Override
        public List<String> sentences(Row row) {
            return List.of();
        }
    }
}
