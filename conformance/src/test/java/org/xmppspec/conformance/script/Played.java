package org.xmppspec.conformance.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.conformance.engine.RunListener;
import org.xmppspec.conformance.engine.RunOptions;
import org.xmppspec.conformance.engine.SuiteRun;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.target.OpenTarget;

/** Plays the text of a script. */
public final class Played {
    private Played() {}

    /** Plays it against a target and returns the result. */
    public static CaseResult on(OpenTarget target, String text) throws IOException {
        Path file = Files.createTempFile("script", ".xmpp");
        try {
            Files.writeString(file, text);
            List<CaseInfo> cases = ScriptFiles.cases(List.of(file.toString()), List.of());
            SuiteRun run = new SuiteRun(Registry.of(cases), RunOptions.builder().build(), new RunListener() {});
            return run.execute(target, cases).cases().get(0);
        } finally {
            Files.delete(file);
        }
    }
}
