package org.xmppspec.conformance.engine.shared;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xmppspec.client.Account;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.RowInWords;
import org.xmppspec.conformance.engine.Scene;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** Rows that share a scene. */
@Section("RFC6121 8.5")
public class Together {
    /** What happened, in order. */
    public static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    @CaseTable(value = "together.tsv", words = Words.class)
    void row(Row row, Account romeo, Scene scene, Observations observe) {
        String stage = scene.once("stage", () -> "stage of " + row.get("id"));
        EVENTS.add(row.get("id") + " on the " + stage + " with " + romeo.localpart());
        if (row.is("end", "throw")) {
            throw new IllegalStateException("bug");
        }
        observe.that("RFC6120-3.1-1", "the end", row.get("end")).is("good");
        scene.afterAllRows(() -> {
            EVENTS.add("rest of " + row.get("id"));
            observe.that("RFC6120-3.1-1", "the rest", row.get("rest")).is("good");
        });
    }

    /** Says it. */
    static final class Words implements RowInWords {
        @Override
        public List<String> sentences(Row row) {
            return List.of("This is " + row.get("id") + ".");
        }
    }
}
