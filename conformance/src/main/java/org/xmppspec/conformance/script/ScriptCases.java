package org.xmppspec.conformance.script;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.xmppspec.client.ConnectException;
import org.xmppspec.client.UnansweredException;
import org.xmppspec.conformance.engine.Actors;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.CaseTable;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.Section;
import org.xmppspec.conformance.observe.Observations;
import org.xmppspec.conformance.script.parse.Script;
import org.xmppspec.conformance.script.parse.ScriptParser;
import org.xmppspec.conformance.script.parse.ScriptSyntaxException;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Role;
import org.xmppspec.conformance.script.step.Step;
import org.xmppspec.conformance.script.step.StepEngine;
import org.xmppspec.conformance.script.step.StepException;

/** Scripts as rows of one table of cases, which is made when the files are read. */
@Section(ScriptParser.SECTION)
final class ScriptCases {
    static final String FILE = "script";

    private static final String TEXT = "text";

    /** Makes the case of a script. */
    static CaseInfo info(Script script, Path file, String text) {
        Row row = new Row(Map.of("id", script.id(), FILE, file.toString(), TEXT, text));
        return new CaseInfo(
                script.id(),
                script.title(),
                script.section(),
                script.requirements(),
                script.tags(),
                method(),
                Optional.of(row),
                script.own());
    }

    private static Method method() {
        try {
            return ScriptCases.class.getDeclaredMethod("play", Row.class, Actors.class, Observations.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @CaseTable("")
    void play(Row row, Actors actors, Observations observe) throws ScriptSyntaxException {
        Path file = Path.of(row.get(FILE));
        Script script = ScriptParser.parse(
                file.toString(), row.get("id"), file.toAbsolutePath().getParent(), row.get(TEXT));
        if (script.needsComponent() && !actors.knowComponent()) {
            throw observe.notApplicable("The script needs a component of the target, and none is known; name one with"
                    + " --component HOST:PORT:DOMAIN.");
        }
        actors.accounts(script.parts().stream()
                .filter(part -> part.role() == Role.CLIENT)
                .map(Part::user)
                .toList());
        try (StepEngine engine = new StepEngine(new CaseCompany(actors), actors.variables(), observe)) {
            for (Step step : script.steps()) {
                perform(step, engine, observe);
            }
        }
    }

    private static void perform(Step step, StepEngine engine, Observations observe) {
        try {
            var unused = engine.perform(step);
        } catch (ConnectException | UnansweredException e) {
            throw observe.inconclusive(step.place() + ": " + e.getMessage());
        } catch (StepException e) {
            throw observe.inconclusive(e.getMessage());
        }
    }
}
