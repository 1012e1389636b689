package org.xmppspec.conformance.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a {@link CaseTable}. */
final class TableFile {
    private TableFile() {}

    /**
     * Returns the rows of a data file beside a class.
     *
     * @throws SuiteDefectException when the file is missing or a row has the wrong number of cells
     */
    static List<Row> read(Class<?> beside, String file) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : lines(beside, file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() != columns.size()) {
                throw new SuiteDefectException(file + " beside " + beside.getName() + " has " + columns.size()
                        + " columns, but this row has " + cells.size() + " cells: " + line);
            } else {
                rows.add(row(columns, cells));
            }
        }
        return rows;
    }

    private static Row row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).strip(), cells.get(i).strip());
        }
        return new Row(row);
    }

    private static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new SuiteDefectException("There is no " + file + " beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
