package org.xmppspec.conformance.script.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.script.step.Claim;
import org.xmppspec.conformance.script.step.Expectation;
import org.xmppspec.conformance.script.step.Expectation.Together;
import org.xmppspec.conformance.script.step.FenceWay;
import org.xmppspec.conformance.script.step.Place;
import org.xmppspec.conformance.script.step.Source;
import org.xmppspec.conformance.script.step.Step;

/** Reads what stands behind {@code expect} and {@code expect-nothing}. */
final class ExpectParser {
    private static final List<String> ENDINGS =
            List.of("features", "header", "stream-error", "closed", "disconnected", "open");
    private static final List<String> CONNECTORS = List.of("or", "and", "then");

    private final Tokens tokens;
    private final Place place;
    private final String actor;
    private Level level;
    private Claim claim;
    private Duration within;

    ExpectParser(Tokens tokens, Place place, String actor, Level level) {
        this.tokens = tokens;
        this.place = place;
        this.actor = actor;
        this.level = level;
    }

    Step expect() throws ScriptSyntaxException {
        clauses(true);
        Expectation what = tokens.current().kind() == Token.Kind.XML ? stanzas() : ending();
        clauses(true);
        return new Step.Expect(place, actor, what, claim(), Optional.ofNullable(within));
    }

    Step expectNothing() throws ScriptSyntaxException {
        clauses(false);
        String template = template();
        FenceWay fence = new FenceWay.Marker(Optional.empty(), false);
        if (tokens.takeWord("by")) {
            String by = tokens.word("the actor that sends the marker");
            fence = new FenceWay.Marker(Optional.of(by), tokens.takeWord("twice"));
        } else if (tokens.takeWord("twice")) {
            fence = new FenceWay.Marker(Optional.empty(), true);
        } else if (tokens.takeWord("until")) {
            fence = until();
        } else if (tokens.takeWord("quiet")) {
            fence = new FenceWay.Quiet(
                    Escaped.text(tokens.take(Token.Kind.TEXT, "the reason in quotes why there is no fence")));
        }
        clauses(false);
        return new Step.ExpectNothing(place, actor, template, fence, claim());
    }

    private FenceWay until() throws ScriptSyntaxException {
        if (tokens.takeWord("answer")) {
            tokens.keyword("to");
            return new FenceWay.Answer(XmlCheck.sendable(tokens.take(Token.Kind.XML, "a request as XML")));
        }
        if (tokens.current().kind() != Token.Kind.XML) {
            throw tokens.unexpected("XML, or 'answer to' and a request");
        }
        return new FenceWay.Arrival(template());
    }

    private Expectation stanzas() throws ScriptSyntaxException {
        List<String> templates = new ArrayList<>(List.of(template()));
        String connector = "or";
        if (tokens.current().kind() == Token.Kind.WORD
                && CONNECTORS.contains(tokens.current().text())) {
            connector = tokens.current().text();
        }
        while (tokens.takeWord(connector)) {
            templates.add(template());
        }
        if (tokens.current().kind() == Token.Kind.XML
                || (tokens.current().kind() == Token.Kind.WORD
                        && CONNECTORS.contains(tokens.current().text()))) {
            throw tokens.unexpected(
                    templates.size() == 1
                            ? "or, and, then, or the end of the line"
                            : "the same word again: " + connector);
        }
        return new Expectation.Stanzas(
                switch (connector) {
                    case "or" -> Together.ONE_OF;
                    case "and" -> Together.ALL;
                    default -> Together.IN_ORDER;
                },
                templates);
    }

    private String template() throws ScriptSyntaxException {
        return XmlCheck.template(tokens.take(Token.Kind.XML, "XML"));
    }

    private Expectation ending() throws ScriptSyntaxException {
        if (tokens.current().kind() != Token.Kind.WORD
                || !ENDINGS.contains(tokens.current().text())) {
            throw tokens.unexpected("XML or one of " + String.join(", ", ENDINGS));
        }
        return switch (tokens.oneOf(ENDINGS)) {
            case "features" -> new Expectation.Negotiated(Source.Of.FEATURES, template());
            case "header" -> new Expectation.Negotiated(Source.Of.HEADER, template());
            case "stream-error" -> new Expectation.StreamError(conditions());
            case "closed" -> new Expectation.Closed();
            case "disconnected" -> new Expectation.Disconnected();
            default -> new Expectation.Open();
        };
    }

    private List<String> conditions() throws ScriptSyntaxException {
        List<String> conditions = new ArrayList<>();
        if (tokens.current().kind() == Token.Kind.WORD
                && !List.of("within", "for", "level").contains(tokens.current().text())) {
            do {
                conditions.add(tokens.word("the condition of a stream error"));
            } while (tokens.takeWord("or"));
        }
        return conditions;
    }

    private void clauses(boolean timed) throws ScriptSyntaxException {
        boolean more = true;
        while (more) {
            if (timed && tokens.takeWord("within")) {
                within = Words.duration(tokens);
            } else if (tokens.takeWord("for")) {
                claim = Words.requirement(tokens);
            } else if (tokens.takeWord("level")) {
                level = Words.level(tokens);
            } else {
                more = false;
            }
        }
    }

    private Claim claim() {
        return claim == null ? Claim.own(place, level) : claim;
    }
}
