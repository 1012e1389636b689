package org.xmppspec.conformance.engine.sample;

import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;

/** A table. */
@Section("RFC6121 8.5")
class Table {
    @CaseTable(value = "table.tsv", tags = "all-rows")
    void row(Row row, Observations observe) {
        observe.that("RFC6120-3.1-1", "the sum", Integer.parseInt(row.get("a")) + 1)
                .is(Integer.parseInt(row.get("b")));
    }
}
