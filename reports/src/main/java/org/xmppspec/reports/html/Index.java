package org.xmppspec.reports.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.xmppspec.conformance.catalogue.Requirement;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Observation;
import org.xmppspec.conformance.result.RunResults;

/** What the page needs to list, search and filter the cases, as JSON. */
final class Index {
    private final RunResults results;
    private final Cited cited;

    private Index(RunResults results) {
        this.results = results;
        this.cited = Cited.in(results);
    }

    /** Returns the index of a run. */
    static String of(RunResults results) {
        return EmbeddedJson.of(new Index(results)::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("chunk", Details.CHUNK);
        json.writeStringField("command", results.run().command());
        json.writeObjectFieldStart("sections");
        for (Cited.SectionView section : cited.sections()) {
            writeSection(json, section);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("requirements");
        for (Requirement requirement : cited.requirements()) {
            writeRequirement(json, requirement);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("cases");
        for (CaseResult result : results.cases()) {
            writeCase(json, result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeSection(JsonGenerator json, Cited.SectionView section) throws IOException {
        json.writeObjectFieldStart(section.name());
        json.writeStringField("title", section.title());
        json.writeStringField("link", section.link());
        json.writeNumberField("seen", section.seen());
        json.writeNumberField("known", section.known());
        json.writeEndObject();
    }

    private static void writeRequirement(JsonGenerator json, Requirement requirement) throws IOException {
        json.writeObjectFieldStart(requirement.id());
        json.writeStringField("level", requirement.level().toString());
        json.writeStringField("summary", requirement.summary());
        json.writeStringField("link", requirement.link());
        json.writeStringField("section", requirement.section().toString());
        json.writeEndObject();
    }

    private static void writeCase(JsonGenerator json, CaseResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", result.id());
        json.writeStringField("title", result.title());
        json.writeStringField("section", result.section());
        json.writeStringField("verdict", result.verdict().name());
        json.writeStringField("message", result.message());
        json.writeNumberField("ms", result.durationMs());
        writeAll(json, "levels", of(result, Observation::level));
        writeAll(json, "requirements", of(result, Observation::requirement));
        json.writeEndObject();
    }

    private static Set<String> of(CaseResult result, Function<Observation, String> property) {
        List<String> all = result.observations().stream().map(property).toList();
        return new TreeSet<>(all);
    }

    private static void writeAll(JsonGenerator json, String name, Set<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
