package org.xmppspec.conformance.script.parse;

import java.util.ArrayList;
import java.util.List;
import org.xmppspec.conformance.script.step.Place;
import org.xmppspec.conformance.script.step.RawPiece;

/** Reads the escapes of a text: {@code \n \r \t \\ \" \$ \xHH} (a byte) and {@code \\uHHHH} (a character). */
final class Escaped {
    private static final String DOLLAR = "\\$";
    private final Token token;
    private final List<RawPiece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int position;

    private Escaped(Token token) {
        this.token = token;
    }

    /** The text in pieces, bytes apart from the rest. */
    static List<RawPiece> pieces(Token token) throws ScriptSyntaxException {
        Escaped escaped = new Escaped(token);
        escaped.read();
        return escaped.pieces;
    }

    /** The text; one with bytes in it is a mistake. */
    static String text(Token token) throws ScriptSyntaxException {
        StringBuilder whole = new StringBuilder();
        for (RawPiece piece : pieces(token)) {
            if (!(piece instanceof RawPiece.Text some)) {
                throw new ScriptSyntaxException(
                        token.place(), "expected text, found a byte or \\$, which only raw can send");
            }
            whole.append(some.text());
        }
        return whole.toString();
    }

    private void read() throws ScriptSyntaxException {
        while (position < token.text().length()) {
            char c = token.text().charAt(position++);
            if (c == '\\') {
                escape(token.text().charAt(position++));
            } else {
                text.append(c);
            }
        }
        endText();
    }

    private void escape(char c) throws ScriptSyntaxException {
        switch (c) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case '\\', '"', '/' -> text.append(c);
            case '$' -> bytes('$');
            case 'x' -> bytes((char) hex(2));
            case 'u' -> text.append((char) hex(4));
            default ->
                throw mistake(
                        "\\" + c + " is no escape: expected one of \\n \\r \\t \\\\ \\\" " + DOLLAR + " \\xHH \\uHHHH");
        }
    }

    private void bytes(char one) {
        endText();
        pieces.add(new RawPiece.Bytes(String.valueOf(one)));
    }

    private void endText() {
        if (text.length() > 0) {
            pieces.add(new RawPiece.Text(text.toString()));
            text.setLength(0);
        }
    }

    private int hex(int digits) throws ScriptSyntaxException {
        try {
            int value = Integer.parseUnsignedInt(token.text().substring(position, position + digits), 16);
            position += digits;
            return value;
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw mistake("expected " + digits + " hexadecimal digits");
        }
    }

    private ScriptSyntaxException mistake(String sentence) {
        Place start = token.place();
        return new ScriptSyntaxException(new Place(start.file(), start.line(), start.column() + position), sentence);
    }
}
