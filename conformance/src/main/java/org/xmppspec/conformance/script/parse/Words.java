package org.xmppspec.conformance.script.parse;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.catalogue.UnknownRequirementException;
import org.xmppspec.conformance.script.step.Claim;

/** The words of which there are only some: stages, levels, durations, requirements. */
final class Words {
    /** The stages, from the first to the last. */
    static final List<String> STAGES = lower(StreamStage.values());

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    private Words() {}

    static StreamStage stage(Tokens tokens) throws ScriptSyntaxException {
        return StreamStage.valueOf(tokens.oneOf(STAGES).toUpperCase(Locale.ROOT));
    }

    static Level level(Tokens tokens) throws ScriptSyntaxException {
        return Level.valueOf(tokens.oneOf(List.of("must", "should", "may")).toUpperCase(Locale.ROOT));
    }

    static Duration duration(Tokens tokens) throws ScriptSyntaxException {
        Token token = tokens.current();
        Matcher time = DURATION.matcher(token.kind() == Token.Kind.WORD ? token.text() : "");
        if (!time.matches()) {
            throw tokens.unexpected("a time such as 500ms, 2s or 1m");
        }
        tokens.take();
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }

    static int number(Tokens tokens, int least, int most) throws ScriptSyntaxException {
        Token token = tokens.current();
        try {
            int number = Integer.parseInt(token.text());
            if (number >= least && number <= most) {
                tokens.take();
                return number;
            }
        } catch (NumberFormatException e) {
            throw tokens.unexpected("a number from " + least + " to " + most);
        }
        throw tokens.unexpected("a number from " + least + " to " + most);
    }

    static Claim requirement(Tokens tokens) throws ScriptSyntaxException {
        Token token = tokens.take(Token.Kind.WORD, "the id of a requirement, such as RFC6120-4.3.2-3");
        try {
            return Claim.of(Catalogue.requirement(token.text()).id());
        } catch (UnknownRequirementException e) {
            throw new ScriptSyntaxException(
                    token.place(), "expected the id of a requirement, and the catalogue knows no " + token.text());
        }
    }

    static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
