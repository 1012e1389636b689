package org.xmppspec.conformance.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.conformance.catalogue.Level;

/** What stands at the head of a script: what it is, before who takes part. */
final class Header {
    static final List<String> WORDS = List.of("id", "title", "section", "level", "tags");

    private Optional<String> id = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Level level = Level.MUST;
    private final List<String> tags = new ArrayList<>();

    /** Reads all lines of the head. */
    static Header read(Tokens tokens) throws ScriptSyntaxException {
        Header header = new Header();
        tokens.skipEnds();
        while (tokens.current().kind() == Token.Kind.WORD
                && WORDS.contains(tokens.current().text())) {
            header.line(tokens);
        }
        return header;
    }

    private void line(Tokens tokens) throws ScriptSyntaxException {
        switch (tokens.current().text()) {
            case "title" -> title = Optional.of(rest(tokens, "a title"));
            case "section" -> section = Optional.of(rest(tokens, "a section, such as RFC6120 4.9"));
            case "id" -> id = Optional.of(id(tokens));
            case "level" -> {
                tokens.take();
                level = Words.level(tokens);
            }
            default -> tags(tokens);
        }
        tokens.end();
    }

    private static String rest(Tokens tokens, String expected) throws ScriptSyntaxException {
        Optional<Token> line = tokens.takeAndBareLine();
        return line.isPresent() ? line.get().text() : Escaped.text(tokens.take(Token.Kind.TEXT, expected));
    }

    private static String id(Tokens tokens) throws ScriptSyntaxException {
        tokens.take();
        Token token = tokens.take(Token.Kind.WORD, "an id");
        if (!token.text().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new ScriptSyntaxException(
                    token.place(), "expected an id of letters, digits, dots, _ and -, found " + token.inWords());
        }
        return token.text();
    }

    private void tags(Tokens tokens) throws ScriptSyntaxException {
        tokens.take();
        do {
            tags.add(tokens.word("a tag"));
        } while (!tokens.current().ends());
    }

    Optional<String> id() {
        return id;
    }

    Optional<String> title() {
        return title;
    }

    Optional<String> section() {
        return section;
    }

    Level level() {
        return level;
    }

    List<String> tags() {
        return tags;
    }
}
