package org.xmppspec.conformance.script.parse;

import java.util.Optional;
import org.xmppspec.conformance.script.step.Place;

/**
 * Cuts a script into tokens. A statement begins in the first column and goes on over the lines below that are indented; an
 * element goes on until it is closed. {@code #} begins a comment.
 */
final class Lexer {
    private final Characters in;

    Lexer(String file, String text) {
        this.in = new Characters(file, text);
        in.skipToStatement();
    }

    Token next() throws ScriptSyntaxException {
        boolean ended = in.skipSpace();
        Place place = in.place();
        if (in.atEnd()) {
            return new Token(Token.Kind.EOF, "", place);
        }
        if (ended) {
            return new Token(Token.Kind.END, "", place);
        }
        return switch (in.current()) {
            case '"' -> new Token(Token.Kind.TEXT, quoted('"', "text", place), place);
            case '/' -> new Token(Token.Kind.REGEX, quoted('/', "regular expression", place), place);
            case '<' -> new Token(Token.Kind.XML, new ElementScan(in).element(), place);
            default -> new Token(Token.Kind.WORD, word(), place);
        };
    }

    /** What stands on the rest of the line, as it is; empty where that is a text in quotes, a file, or nothing. */
    Optional<Token> bareLine() {
        in.skipBlanks();
        if (in.atEnd() || in.current() == '\n' || in.current() == '"' || in.startsWith("file \"")) {
            return Optional.empty();
        }
        Place place = in.place();
        StringBuilder rest = new StringBuilder();
        while (!in.atEnd() && in.current() != '\n') {
            rest.append(in.take());
        }
        return Optional.of(new Token(Token.Kind.TEXT, rest.toString().strip(), place));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (!in.atEnd() && !Character.isWhitespace(in.current()) && "<\"".indexOf(in.current()) < 0) {
            word.append(in.take());
        }
        return word.toString();
    }

    private String quoted(char quote, String what, Place place) throws ScriptSyntaxException {
        in.take();
        StringBuilder text = new StringBuilder();
        while (!in.atEnd() && in.current() != quote && in.current() != '\n') {
            char c = in.take();
            text.append(c);
            if (c == '\\' && !in.atEnd() && in.current() != '\n') {
                text.append(in.take());
            }
        }
        if (in.atEnd() || in.current() != quote) {
            throw new ScriptSyntaxException(
                    place, "the " + what + " that begins here does not end on its line: expected " + quote);
        }
        in.take();
        return text.toString();
    }
}
