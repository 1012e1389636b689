package org.xmppspec.conformance.script.step;

import java.nio.file.Path;

/** A piece of what is sent as it is. */
public sealed interface RawPiece {
    /** Text, in which variables are filled in, sent as UTF-8. */
    record Text(String text) implements RawPiece {}

    /**
     * Bytes.
     *
     * @param latin1 one character for each byte
     */
    record Bytes(String latin1) implements RawPiece {}

    /** What a file holds. */
    record FromFile(Path file) implements RawPiece {}
}
