package org.xmppspec.cases.addressing;

import java.util.List;
import java.util.function.BiConsumer;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.observe.Observations;

/**
 * Which of a row's requirements are judged: those on which both RFCs agree, and where they differ those of the RFC that
 * the target follows. The others are only noted.
 *
 * @param row the row
 * @param vector what it is about
 * @param followed which RFC the target follows in this part
 * @param observe takes notes
 */
record Judged(Row row, Vector vector, Followed followed, Observations observe) {
    /**
     * Judges.
     *
     * @param agreed whether both RFCs want the same here
     * @param judge is given each requirement that is judged and what its RFC makes of the address
     */
    void each(boolean agreed, BiConsumer<String, Expectation> judge) {
        for (String requirement : List.of(row.get("observes").split(",", -1))) {
            Expectation expectation = vector.by(requirement);
            if (expectation.isOpen()) {
                observe.info(
                        requirement, "Whether this is an address is left open, or depends on the version of Unicode.");
            } else if (agreed || followed.has(requirement)) {
                judge.accept(requirement, expectation);
            } else {
                observe.info(
                        requirement,
                        "The RFCs differ in this, and the server follows " + followed.inWords()
                                + ", so this is not judged.");
            }
        }
    }
}
