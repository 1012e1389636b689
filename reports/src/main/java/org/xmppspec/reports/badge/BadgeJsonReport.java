package org.xmppspec.reports.badge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/** A badge as the JSON that badge servers ask an endpoint for. */
public final class BadgeJsonReport implements ReportFormat {
    @Override
    public String name() {
        return "badge-json";
    }

    @Override
    public String fileName() {
        return "badge.json";
    }

    @Override
    public String summary() {
        return "a badge as JSON for the endpoint of a badge server";
    }

    @Override
    public void write(RunResults results, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Badge badge = Badge.of(results);
        try (OutputStream out = Files.newOutputStream(target);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            json.writeStringField("label", Badge.LABEL);
            json.writeStringField("message", badge.message());
            json.writeStringField("color", badge.colour());
            json.writeEndObject();
        }
    }
}
