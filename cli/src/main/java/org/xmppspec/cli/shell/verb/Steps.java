package org.xmppspec.cli.shell.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.xmppspec.cli.shell.session.Cast;
import org.xmppspec.cli.shell.session.Cast.Member;
import org.xmppspec.cli.shell.session.Wishes;
import org.xmppspec.cli.shell.xml.Paint.Role;
import org.xmppspec.client.Conversation;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.match.Variables;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.Verdict;
import org.xmppspec.conformance.script.parse.ScriptSyntaxException;
import org.xmppspec.conformance.script.parse.StepParser;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Place;
import org.xmppspec.conformance.script.step.Step;
import org.xmppspec.conformance.script.step.StepEngine;
import org.xmppspec.conformance.script.step.StepException;
import org.xmppspec.conformance.script.step.StepReport;
import org.xmppspec.conformance.target.TargetUnusableException;

/** Does what lines say that are lines of scripts too: by the parser and the engine of scripts. */
final class Steps implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final String RUN = "s" + Long.toString(System.nanoTime() & 0xFFFFF, 36);

    private final Cast cast;
    private final StepEngine engine;
    private int ids;

    Steps(Cast cast, Variables variables) {
        this.cast = cast;
        engine = StepEngine.alone(this::opened, variables, QUIET);
    }

    /** A way in that is not there, met by a step. */
    private static final class NoWayIn extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final TargetUnusableException reason;

        NoWayIn(TargetUnusableException reason) {
            super(reason.getMessage(), reason);
            this.reason = reason;
        }
    }

    private Conversation opened(Part part, StreamStage stage) {
        try {
            Wishes usual = cast.member(part.name())
                    .map(Member::wishes)
                    .orElseGet(() -> Wishes.online(part.name(), part.user()));
            return cast.open(usual.as(part, stage));
        } catch (TargetUnusableException e) {
            throw new NoWayIn(e);
        }
    }

    /**
     * Does what a line says.
     *
     * @param line a line of a script, in which the actor may be left out
     * @throws TargetUnusableException when a server cannot be used, with the reason
     */
    void perform(Shell shell, ShellLine line) throws TargetUnusableException {
        cast.members().stream()
                .filter(member -> engine.conversations().get(member.wishes().name()) != member.session())
                .forEach(member -> engine.adopt(Part.client(member.wishes().name()), member.session()));
        for (Step each : parsed(line.text())) {
            try {
                Step step = each instanceof Step.Send send ? filled(send) : each;
                record(shell, step, line);
                tell(shell, step, engine.perform(step));
            } catch (StepException e) {
                if (e.getCause() instanceof CancellationException cancelled) {
                    throw cancelled;
                }
                throw new ShellMistake(sentence(e.place(), e.getMessage().replaceFirst("^[^ ]*: ", "")));
            } catch (NoWayIn e) {
                throw e.reason;
            }
        }
    }

    /** Fills in what is to be sent, so that it is known before the answer to it comes. */
    private Step.Send filled(Step.Send send) {
        Variables variables = engine.variables();
        variables
                .get(send.actor() + ".full")
                .or(() -> variables.get(send.actor() + ".bare"))
                .ifPresent(address -> variables.set("me", address));
        if (send.xml().contains("${id}")) {
            variables.set("id", RUN + "-" + ++ids);
        }
        String xml = variables.expandXml(send.xml());
        var unused = Fragments.parse(xml, "jabber:client");
        return new Step.Send(send.place(), send.actor(), xml);
    }

    private static void record(Shell shell, Step step, ShellLine line) {
        String actor = step.actor();
        String statement = line.verb() + " " + line.rest();
        boolean secret = !Transcript.masked(statement).equals(statement);
        if (step instanceof Step.Send send) {
            shell.recording().tell(writer -> writer.sent(actor, Transcript.masked(send.xml())));
        } else if (step instanceof Step.Raw) {
            shell.recording().tell(writer -> writer.typed(actor, secret ? Transcript.masked(statement) : statement));
        } else if (!(step instanceof Step.Expect) && !(step instanceof Step.Declare)) {
            shell.recording().tell(writer -> writer.typed(actor, statement));
        }
    }

    private List<Step> parsed(String text) {
        StepParser parser = new StepParser("prompt", Path.of(""));
        Optional<Member> current = cast.current();
        if (current.isPresent()) {
            parser.byDefault(current.get().wishes().name());
        }
        try {
            return parser.parse(text);
        } catch (ScriptSyntaxException e) {
            throw new ShellMistake(sentence(e.place(), e.sentence()));
        }
    }

    private static String sentence(Place place, String words) {
        String where = place.line() > 1
                ? "line " + place.line() + ", column " + place.column() + ": "
                : place.column() > 1 ? "column " + place.column() + ": " : "";
        return where + words;
    }

    private static void tell(Shell shell, Step step, StepReport report) {
        shell.settle();
        if (!report.kept()) {
            shell.failed(ExitCode.FAILED, failure(step, report.observations()));
            return;
        }
        if (!report.observations().isEmpty()) {
            shell.screen().print(shell.screen().paint().as(Role.GOOD, step.actor() + ": as expected."));
        }
        if (!(step instanceof Step.Send)) {
            report.captured().forEach((name, value) -> shell.screen().print(name + " = " + value));
        }
    }

    private static String failure(Step step, List<Observation> observations) {
        StringBuilder sentence = new StringBuilder(step.actor()).append(": not as expected.");
        for (Observation observation : observations) {
            if (observation.verdict() != Verdict.PASS && observation.verdict() != Verdict.INFO) {
                sentence.append("\n  expected: ").append(indented(observation.expected()));
                sentence.append("\n  came:     ").append(indented(observation.came()));
            }
        }
        return sentence.toString();
    }

    private static String indented(String text) {
        return text.strip().replace("\n", "\n            ");
    }

    @Override
    public void close() {
        engine.close();
    }
}
