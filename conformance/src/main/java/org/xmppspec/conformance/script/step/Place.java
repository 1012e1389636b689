package org.xmppspec.conformance.script.step;

/**
 * Where something stands in a script.
 *
 * @param file the file's name, or what stands in for it, such as {@code prompt}
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
