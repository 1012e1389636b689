package org.xmppspec.conformance.engine;

import java.util.Map;
import java.util.Objects;

/**
 * One row of a {@link CaseTable}, by the names of its columns.
 *
 * @param cells what stands in each column
 */
public record Row(Map<String, String> cells) {
    /** Copies the cells. */
    public Row {
        cells = Map.copyOf(cells);
    }

    /**
     * Returns what stands in a column, empty where nothing does.
     *
     * @param column the column's name
     * @throws IllegalArgumentException when the table has no such column
     */
    public String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("The table has no column '" + column + "', only " + cells.keySet());
        }
        return cell;
    }

    /**
     * Tells whether a column says this.
     *
     * @param column the column's name
     * @param value what to compare with
     */
    public boolean is(String column, String value) {
        return Objects.equals(get(column), value);
    }
}
