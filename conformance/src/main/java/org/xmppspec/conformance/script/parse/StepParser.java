package org.xmppspec.conformance.script.parse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.script.step.Place;
import org.xmppspec.conformance.script.step.RawPiece;
import org.xmppspec.conformance.script.step.Source;
import org.xmppspec.conformance.script.step.Step;
import org.xmppspec.conformance.script.step.Trigger;
import org.xmppspec.conformance.script.step.XPathLook;

/**
 * Reads statements: {@code ACTOR VERB ...}. Where there is somebody who acts by default, the actor may be left out, and an
 * element alone is sent. {@code docs/scripts.md} has the grammar.
 */
public final class StepParser {
    /** The first words of statements, after the actor. */
    public static final List<String> VERBS = List.of(
            "actor",
            "connect",
            "reconnect",
            "send",
            "raw",
            "expect",
            "expect-nothing",
            "let",
            "answer",
            "close",
            "abort");

    private final String file;
    private final Path directory;
    private Optional<String> byDefault = Optional.empty();
    private Level level = Level.MUST;

    /**
     * Makes a parser.
     *
     * @param file what mistakes are said to be in, such as a file's name or {@code prompt}
     * @param directory where files are that are named without a directory
     */
    public StepParser(String file, Path directory) {
        this.file = file;
        this.directory = directory;
    }

    /** Lets this actor act where none is named; null: nobody. */
    public StepParser byDefault(String actor) {
        byDefault = Optional.ofNullable(actor);
        return this;
    }

    /** Gives expectations that name no requirement of the catalogue this level instead of MUST. */
    StepParser level(Level own) {
        level = own;
        return this;
    }

    /**
     * Reads one or more statements.
     *
     * @param text a line, several lines, or a whole file
     * @throws ScriptSyntaxException with place and sentence, when it cannot be read
     */
    public List<Step> parse(String text) throws ScriptSyntaxException {
        Tokens tokens = new Tokens(file, text);
        List<Step> steps = new ArrayList<>();
        tokens.skipEnds();
        while (tokens.current().kind() != Token.Kind.EOF) {
            steps.add(statement(tokens));
            tokens.end();
        }
        return steps;
    }

    /** Reads the statement that begins with the current token, up to its end. */
    Step statement(Tokens tokens) throws ScriptSyntaxException {
        Place place = tokens.place();
        if (tokens.current().kind() == Token.Kind.XML && byDefault.isPresent()) {
            return new Step.Send(place, byDefault.get(), sendable(tokens));
        }
        Token first = tokens.current();
        if (first.kind() != Token.Kind.WORD) {
            throw tokens.unexpected("an actor or one of " + String.join(", ", VERBS));
        }
        if (first.text().equals("actor")) {
            tokens.take();
            return new ActorParser(tokens).declaration(place);
        }
        if (VERBS.contains(first.text())) {
            String actor = byDefault.orElseThrow(() ->
                    new ScriptSyntaxException(place, "expected the name of the actor before '" + first.text() + "'"));
            return act(tokens, place, actor);
        }
        return act(tokens, place, ActorParser.name(tokens));
    }

    private Step act(Tokens tokens, Place place, String actor) throws ScriptSyntaxException {
        if (tokens.current().kind() == Token.Kind.XML) {
            return new Step.Send(place, actor, sendable(tokens));
        }
        if (tokens.current().isWord("raw")) {
            return raw(tokens, place, actor);
        }
        return switch (tokens.oneOf(VERBS.subList(1, VERBS.size()))) {
            case "connect" -> new Step.Connect(place, actor, stage(tokens).orElse(StreamStage.ONLINE));
            case "reconnect" -> new Step.Reconnect(place, actor, stage(tokens));
            case "send" -> new Step.Send(place, actor, sendable(tokens));
            case "expect" -> new ExpectParser(tokens, place, actor, level).expect();
            case "expect-nothing" -> new ExpectParser(tokens, place, actor, level).expectNothing();
            case "let" -> let(tokens, place, actor);
            case "answer" -> answer(tokens, place, actor);
            case "close" -> new Step.Close(place, actor);
            default -> new Step.Abort(place, actor);
        };
    }

    private static Optional<StreamStage> stage(Tokens tokens) throws ScriptSyntaxException {
        boolean to = tokens.takeWord("to");
        return to || !tokens.current().ends() ? Optional.of(Words.stage(tokens)) : Optional.empty();
    }

    private static String sendable(Tokens tokens) throws ScriptSyntaxException {
        StringBuilder xml = new StringBuilder(XmlCheck.sendable(tokens.take(Token.Kind.XML, "XML")));
        while (tokens.current().kind() == Token.Kind.XML) {
            xml.append(XmlCheck.sendable(tokens.take()));
        }
        return xml.toString();
    }

    private Step raw(Tokens tokens, Place place, String actor) throws ScriptSyntaxException {
        Optional<Token> bare = tokens.takeAndBareLine();
        List<RawPiece> pieces = new ArrayList<>();
        if (bare.isPresent()) {
            pieces.add(new RawPiece.Text(bare.get().text()));
        }
        while (!tokens.current().ends()) {
            if (tokens.takeWord("file")) {
                Token name = tokens.take(Token.Kind.TEXT, "the name of a file in quotes");
                pieces.add(new RawPiece.FromFile(directory.resolve(Escaped.text(name))));
            } else {
                pieces.addAll(Escaped.pieces(tokens.take(Token.Kind.TEXT, "a text in quotes or 'file'")));
            }
        }
        if (pieces.isEmpty()) {
            throw tokens.unexpected("what is to be sent");
        }
        return new Step.Raw(place, actor, pieces);
    }

    private static Step let(Tokens tokens, Place place, String actor) throws ScriptSyntaxException {
        Token name = tokens.take(Token.Kind.WORD, "the name of a variable");
        if (!name.text().matches("[A-Za-z][A-Za-z0-9_.-]*")) {
            throw new ScriptSyntaxException(
                    name.place(), "expected the name of a variable, a letter and then letters, digits, _ . or -");
        }
        tokens.keyword("=");
        if (tokens.takeWord("xpath")) {
            String expression = xpath(tokens);
            Source.Of of = tokens.takeWord("of")
                    ? Source.Of.valueOf(
                            tokens.oneOf(Words.lower(Source.Of.values())).toUpperCase(java.util.Locale.ROOT))
                    : Source.Of.LAST;
            return new Step.Let(place, actor, name.text(), new Source.XPath(expression, of));
        }
        if (tokens.current().kind() == Token.Kind.WORD) {
            return new Step.Let(
                    place, actor, name.text(), new Source.Text(tokens.take().text()));
        }
        Token text = tokens.take(Token.Kind.TEXT, "a value, or xpath and an expression in quotes");
        return new Step.Let(place, actor, name.text(), new Source.Text(Escaped.text(text)));
    }

    private static String xpath(Tokens tokens) throws ScriptSyntaxException {
        Token token = tokens.take(Token.Kind.TEXT, "an XPath expression in quotes");
        Optional<String> problem = XPathLook.problem(token.text());
        if (problem.isPresent()) {
            throw new ScriptSyntaxException(token.place(), problem.get());
        }
        return token.text();
    }

    private static Step answer(Tokens tokens, Place place, String actor) throws ScriptSyntaxException {
        int most = 0;
        if (tokens.takeWord("once")) {
            most = 1;
        } else if (!tokens.current().isWord("when")) {
            most = Words.number(tokens, 1, 1_000_000);
            tokens.keyword("times");
        }
        tokens.keyword("when");
        Trigger trigger = trigger(tokens);
        tokens.keyword("with");
        return new Step.Answer(place, actor, trigger, sendable(tokens), most);
    }

    private static Trigger trigger(Tokens tokens) throws ScriptSyntaxException {
        if (tokens.takeWord("xpath")) {
            return new Trigger.XPath(xpath(tokens));
        }
        if (tokens.takeWord("body")) {
            return new Trigger.Body(regex(tokens));
        }
        if (tokens.current().kind() != Token.Kind.XML) {
            throw tokens.unexpected("XML, xpath and an expression in quotes, or body and a /regular expression/");
        }
        return new Trigger.Template(XmlCheck.template(tokens.take()));
    }

    private static Pattern regex(Tokens tokens) throws ScriptSyntaxException {
        Token token = tokens.take(Token.Kind.REGEX, "a regular expression between slashes");
        try {
            return Pattern.compile(token.text().replace("\\/", "/"));
        } catch (PatternSyntaxException e) {
            throw new ScriptSyntaxException(
                    new Place(
                            token.place().file(),
                            token.place().line(),
                            token.place().column() + 1 + Math.max(0, e.getIndex())),
                    "this is no regular expression: " + e.getDescription());
        }
    }
}
