package org.xmppspec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.xmppspec.client.xml.ElementReader;
import org.xmppspec.client.xml.StreamEvents;
import org.xmppspec.xmpp.xml.XmlViolation;

/** All elements that went over the streams of a run, as its results.json has them. */
final class WireElements implements StreamEvents {
    private static final int LONGEST = 1 << 20;

    private final List<Element> elements = new ArrayList<>();

    private WireElements() {}

    static List<Element> in(Path results) throws IOException {
        WireElements all = new WireElements();
        for (JsonNode oneCase :
                JsonMapper.builder().build().readTree(results.toFile()).path("cases")) {
            Map<String, StringBuilder> flows = new LinkedHashMap<>();
            for (JsonNode line : oneCase.path("transcript")) {
                String flow =
                        line.path("actor").asText() + line.path("direction").asText();
                flows.computeIfAbsent(flow, key -> new StringBuilder())
                        .append(line.path("data").asText());
            }
            flows.values().forEach(flow -> all.read(flow.toString()));
        }
        return all.elements;
    }

    /** Reads stream after stream, each as far as it is well-formed. */
    private void read(String flow) {
        for (String stream : flow.split("(?=<\\?xml )", -1)) {
            try {
                new ElementReader(LONGEST, this).feed(stream.getBytes(StandardCharsets.UTF_8));
            } catch (XmlViolation e) {
                assertIsMeant(e);
            }
        }
    }

    /** Cases send what is not well-formed on purpose. */
    private static void assertIsMeant(XmlViolation violation) {
        if (violation.getMessage().isEmpty()) {
            throw new AssertionError("a violation without a reason", violation);
        }
    }

    @Override
    public void header(Element header, String raw) {}

    @Override
    public void element(Element element, String raw) {
        elements.add(element);
    }

    @Override
    public void closingTag() {}
}
