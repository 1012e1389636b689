package org.xmppspec.conformance.script.parse;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xmppspec.client.StreamStage;
import org.xmppspec.conformance.script.step.FenceWay;
import org.xmppspec.conformance.script.step.Part;
import org.xmppspec.conformance.script.step.Place;
import org.xmppspec.conformance.script.step.RawPiece;
import org.xmppspec.conformance.script.step.Role;
import org.xmppspec.conformance.script.step.Source;
import org.xmppspec.conformance.script.step.Step;

/** Goes through a script without playing it: who is not declared or not connected, which variable nobody has set. */
final class Rehearsal {
    private final String text;
    private final Place end;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Set<String> connected = new HashSet<>();
    private final Set<String> known = new TreeSet<>(Set.of("domain", "nobody", "component", "me"));

    Rehearsal(String text, Place end) {
        this.text = text;
        this.end = end;
    }

    void check(List<Step> steps) throws ScriptSyntaxException {
        boolean judges = false;
        for (Step step : steps) {
            check(step, steps);
            judges |= step instanceof Step.Expect || step instanceof Step.ExpectNothing;
        }
        if (!judges) {
            throw new ScriptSyntaxException(end, "expected an expect or expect-nothing: this script judges nothing");
        }
    }

    private void check(Step step, List<Step> steps) throws ScriptSyntaxException {
        if (step instanceof Step.Declare declare) {
            declare(declare);
            return;
        }
        declared(step, step.actor(), step.actor());
        if (needsConnection(step) && !connected.contains(step.actor())) {
            throw notConnected(step, step.actor());
        }
        if (step instanceof Step.Answer answer) {
            checkAnswer(answer, steps);
            return;
        }
        fence(step);
        files(step);
        references(step, StepText.of(step), known);
        known.addAll(StepText.setBy(step));
        connects(step);
    }

    private void declare(Step.Declare step) throws ScriptSyntaxException {
        Part part = step.part();
        if (parts.putIfAbsent(part.name(), part) != null) {
            throw new ScriptSyntaxException(step.place(), "there are two actors called " + part.name());
        }
        if (part.role() == Role.CLIENT) {
            known.add(part.name() + ".bare");
            known.add(part.name() + ".user");
        }
    }

    private void declared(Step step, String actor, String written) throws ScriptSyntaxException {
        if (!parts.containsKey(actor)) {
            throw new ScriptSyntaxException(
                    SourceText.find(text, step.place(), written),
                    "expected one of the actors " + String.join(", ", parts.keySet()) + ", found '" + actor
                            + "'; 'actor " + actor + "' declares one");
        }
    }

    private void files(Step step) throws ScriptSyntaxException {
        if (step instanceof Step.Raw raw) {
            for (RawPiece piece : raw.pieces()) {
                if (piece instanceof RawPiece.FromFile named && !Files.isReadable(named.file())) {
                    throw new ScriptSyntaxException(
                            SourceText.find(text, step.place(), "file"), "there is no file " + named.file());
                }
            }
        }
    }

    private static boolean needsConnection(Step step) {
        boolean opens = step instanceof Step.Connect || step instanceof Step.Answer;
        boolean sets = step instanceof Step.Let let && let.source() instanceof Source.Text;
        return !opens && !sets;
    }

    private void fence(Step step) throws ScriptSyntaxException {
        if (step instanceof Step.ExpectNothing nothing && nothing.fence() instanceof FenceWay.Marker marker) {
            String actor = marker.actor().orElse(step.actor());
            declared(step, actor, "by " + actor);
            if (!connected.contains(actor)) {
                throw notConnected(step, actor);
            }
        }
    }

    private static ScriptSyntaxException notConnected(Step step, String actor) {
        return new ScriptSyntaxException(
                step.place(), "expected '" + actor + " connect' before: " + actor + " is not connected here");
    }

    private void connects(Step step) throws ScriptSyntaxException {
        if (step instanceof Step.Connect connect) {
            Part part = parts.get(step.actor());
            if (part.role() == Role.RAW && connect.stage().includes(StreamStage.SASL)) {
                throw new ScriptSyntaxException(
                        step.place(), "expected a stage up to tls: " + step.actor() + " is raw and has no account");
            }
            if (part.role() == Role.COMPONENT && connect.stage() == StreamStage.ONLINE) {
                throw new ScriptSyntaxException(
                        step.place(), "expected tcp, stream or bind: a component has no presence of its own");
            }
            connected.add(step.actor());
            for (String what : List.of(".full", ".bare", ".user", ".resource")) {
                known.add(step.actor() + what);
            }
        }
    }

    /** What is answered comes later, so whatever the script ever sets may be known by then. */
    private void checkAnswer(Step.Answer answer, List<Step> steps) throws ScriptSyntaxException {
        Set<String> later = new TreeSet<>(known);
        steps.forEach(step -> later.addAll(StepText.setBy(step)));
        for (String name : parts.keySet()) {
            later.addAll(List.of(name + ".full", name + ".bare", name + ".user", name + ".resource"));
        }
        references(answer, StepText.of(answer), later);
    }

    private void references(Step step, String used, Set<String> there) throws ScriptSyntaxException {
        for (String name : XmlCheck.references(used)) {
            boolean fresh = step instanceof Step.Send && name.equals("id");
            if (!fresh && !there.contains(name)) {
                throw new ScriptSyntaxException(
                        SourceText.find(text, step.place(), "${" + name),
                        "nobody has set ${" + name + "} here; known are " + String.join(", ", there));
            }
        }
    }
}
