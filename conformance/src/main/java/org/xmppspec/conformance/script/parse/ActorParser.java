package org.xmppspec.conformance.script.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xmppspec.client.TlsMode;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Place;
import org.xmppspec.conformance.script.step.Role;
import org.xmppspec.conformance.script.step.Step;

/** Reads what stands behind {@code actor}. */
final class ActorParser {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final List<String> ROLES = Words.lower(Role.values());
    private static final List<String> CHOICES =
            List.of("user", "resource", "priority", "mechanism", "tls", "passive", "without");

    private final Tokens tokens;
    private String user;
    private Optional<String> resource = Optional.empty();
    private Optional<String> mechanism = Optional.empty();
    private Optional<TlsMode> tls = Optional.empty();
    private int priority;
    private boolean passive;
    private boolean roster = true;

    ActorParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Step.Declare declaration(Place place) throws ScriptSyntaxException {
        String name = name(tokens);
        Role role = Role.CLIENT;
        if (tokens.current().kind() == Token.Kind.WORD
                && !CHOICES.contains(tokens.current().text())) {
            role = Role.valueOf(tokens.oneOf(ROLES).toUpperCase(Locale.ROOT));
        }
        user = name;
        while (!tokens.current().ends()) {
            choice();
        }
        return new Step.Declare(place, new Part(name, role, user, resource, priority, mechanism, tls, passive, roster));
    }

    /** Takes the name of an actor. */
    static String name(Tokens tokens) throws ScriptSyntaxException {
        Token token = tokens.take(Token.Kind.WORD, "the name of an actor");
        if (!NAME.matcher(token.text()).matches() || StepParser.VERBS.contains(token.text())) {
            throw new ScriptSyntaxException(
                    token.place(),
                    "expected the name of an actor, a letter and then letters, digits, _ or - and none of the verbs,"
                            + " found " + token.inWords());
        }
        return token.text();
    }

    private void choice() throws ScriptSyntaxException {
        switch (tokens.oneOf(CHOICES)) {
            case "user" -> user = name(tokens);
            case "resource" -> resource = Optional.of(value("a resource"));
            case "priority" -> priority = Words.number(tokens, -128, 127);
            case "mechanism" -> mechanism = Optional.of(tokens.word("a SASL mechanism, such as SCRAM-SHA-1"));
            case "tls" ->
                tls = Optional.of(TlsMode.valueOf(
                        tokens.oneOf(Words.lower(TlsMode.values())).toUpperCase(Locale.ROOT)));
            case "passive" -> passive = true;
            default -> {
                tokens.keyword("roster");
                roster = false;
            }
        }
    }

    private String value(String expected) throws ScriptSyntaxException {
        return tokens.current().kind() == Token.Kind.TEXT ? Escaped.text(tokens.take()) : tokens.word(expected);
    }
}
