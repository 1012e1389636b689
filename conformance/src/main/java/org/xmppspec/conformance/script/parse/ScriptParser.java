package org.xmppspec.conformance.script.parse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Step;

/** Reads whole scripts, and finds what could not be played in them before anything is sent. */
public final class ScriptParser {
    /** The section of scripts that name none. */
    public static final String SECTION = "SCRIPTS";

    private ScriptParser() {}

    /**
     * Reads a script.
     *
     * @param file what mistakes are said to be in
     * @param name the id of a script that names none
     * @param directory where files are that it names without a directory
     * @param text the script
     * @throws ScriptSyntaxException with place and sentence, when it cannot be read or played
     */
    public static Script parse(String file, String name, Path directory, String text) throws ScriptSyntaxException {
        Tokens tokens = new Tokens(file, text);
        Header header = Header.read(tokens);
        StepParser parser = new StepParser(file, directory).level(header.level());
        List<Step> steps = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        while (tokens.current().kind() != Token.Kind.EOF) {
            if (tokens.current().kind() == Token.Kind.WORD
                    && Header.WORDS.contains(tokens.current().text())) {
                throw new ScriptSyntaxException(
                        tokens.place(), "expected '" + tokens.current().text() + "' before the first statement");
            }
            Step step = parser.statement(tokens);
            tokens.end();
            steps.add(step);
            if (step instanceof Step.Declare declare) {
                parts.add(declare.part());
                parser.byDefault(parts.size() == 1 ? parts.get(0).name() : null);
            }
        }
        new Rehearsal(text, tokens.place()).check(steps);
        return new Script(
                header.id().orElse(name),
                header.title().orElse(name),
                header.section().orElse(SECTION),
                Set.copyOf(header.tags()),
                steps);
    }
}
