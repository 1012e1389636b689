package org.xmppspec.conformance.script.parse;

import java.util.List;
import java.util.Optional;
import org.xmppspec.conformance.script.step.Place;

/** The tokens of a script, one after the other, with sentences for what is not there. */
final class Tokens {
    private final Lexer lexer;
    private Token current;

    Tokens(String file, String text) throws ScriptSyntaxException {
        this.lexer = new Lexer(file, text);
        this.current = lexer.next();
    }

    Token current() {
        return current;
    }

    Place place() {
        return current.place();
    }

    Token take() throws ScriptSyntaxException {
        Token taken = current;
        current = lexer.next();
        return taken;
    }

    /** Takes a word if it stands here. */
    boolean takeWord(String word) throws ScriptSyntaxException {
        boolean here = current.isWord(word);
        if (here) {
            take();
        }
        return here;
    }

    String word(String expected) throws ScriptSyntaxException {
        return take(Token.Kind.WORD, expected).text();
    }

    Token take(Token.Kind kind, String expected) throws ScriptSyntaxException {
        if (current.kind() != kind) {
            throw unexpected(expected);
        }
        return take();
    }

    String oneOf(List<String> words) throws ScriptSyntaxException {
        String expected = words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        if (current.kind() != Token.Kind.WORD || !words.contains(current.text())) {
            throw unexpected(expected);
        }
        return take().text();
    }

    void keyword(String word) throws ScriptSyntaxException {
        String unused = oneOf(List.of(word));
    }

    /** Expects that the statement ends here. */
    void end() throws ScriptSyntaxException {
        if (!current.ends()) {
            throw unexpected("the end of the line");
        }
        skipEnds();
    }

    void skipEnds() throws ScriptSyntaxException {
        while (current.kind() == Token.Kind.END) {
            take();
        }
    }

    /** Takes the current token; returns what stands behind it on its line where that is no text in quotes and no file. */
    Optional<Token> takeAndBareLine() throws ScriptSyntaxException {
        Optional<Token> line = lexer.bareLine();
        current = lexer.next();
        return line;
    }

    ScriptSyntaxException unexpected(String expected) {
        return new ScriptSyntaxException(current.place(), "expected " + expected + ", found " + current.inWords());
    }
}
