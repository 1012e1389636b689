package org.xmppspec.conformance.script.step;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.xmppspec.client.match.Variables;

/** Puts together what is sent as it is. */
final class RawBytes {
    private RawBytes() {}

    static byte[] of(Step.Raw step, Variables variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (RawPiece piece : step.pieces()) {
            out.writeBytes(bytes(step, piece, variables));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(Step.Raw step, RawPiece piece, Variables variables) {
        if (piece instanceof RawPiece.Text text) {
            return variables.expand(text.text()).getBytes(StandardCharsets.UTF_8);
        }
        if (piece instanceof RawPiece.Bytes some) {
            return some.latin1().getBytes(StandardCharsets.ISO_8859_1);
        }
        RawPiece.FromFile named = (RawPiece.FromFile) piece;
        try {
            return Files.readAllBytes(named.file());
        } catch (IOException e) {
            throw new StepException(step.place(), named.file() + " cannot be read", e);
        }
    }
}
