package org.xmppspec.conformance.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A table: a resource with a head and one row a line, its cells separated by tabulators. */
public final class TsvTable {
    private TsvTable() {}

    /**
     * Reads a table.
     *
     * @param name the resource, beside this class, or absolute
     * @param columns how many cells a row must have
     * @param read makes an object of the cells of a row
     */
    public static <T> List<T> read(String name, int columns, Function<String[], T> read) {
        try (InputStream in = TsvTable.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> read.apply(cells(line, columns, name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static String[] cells(String line, int columns, String name) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(
                    name + ": this row has " + cells.length + " cells, not " + columns + ": " + line);
        }
        return cells;
    }
}
