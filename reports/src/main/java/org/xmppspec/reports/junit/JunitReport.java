package org.xmppspec.reports.junit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;

/**
 * Writes a run as JUnit XML: a suite for each section, a test for each case.
 *
 * <p>FAIL is a failure, and so are FIXED (the baseline has to be mended) and, in a strict run, WARN. INCONCLUSIVE is an
 * error. NA, KNOWN and FLAKY are skipped. The rest passes. What was expected and came is the text of the failure; the wire log
 * is the test's output.
 */
public final class JunitReport {
    private final boolean strict;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Prepares a report.
     *
     * @param strict whether a WARN is a failure
     */
    public JunitReport(boolean strict) {
        this.strict = strict;
    }

    /**
     * Writes the report.
     *
     * @param results the run
     * @param file where; its directory is made
     * @throws IOException when it cannot be written
     */
    public void write(RunResults results, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        seen.clear();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            writeSuites(xml, results);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The JUnit report cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private void writeSuites(XMLStreamWriter xml, RunResults results) throws XMLStreamException {
        Map<String, List<CaseResult>> sections = results.cases().stream()
                .collect(Collectors.groupingBy(CaseResult::section, LinkedHashMap::new, Collectors.toList()));
        xml.writeStartElement("testsuites");
        attribute(xml, "name", "xmppspec: " + results.target().name());
        writeCounts(xml, results.cases());
        for (Map.Entry<String, List<CaseResult>> section : sections.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", section.getKey());
            attribute(xml, "timestamp", results.run().started().replaceFirst("(\\.\\d+)?Z$", ""));
            writeCounts(xml, section.getValue());
            for (CaseResult result : section.getValue()) {
                xml.writeCharacters("\n");
                writeCase(xml, result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void writeCounts(XMLStreamWriter xml, Collection<CaseResult> cases) throws XMLStreamException {
        Map<Outcome, Long> counts = cases.stream()
                .collect(Collectors.groupingBy(result -> Outcome.of(result, strict), Collectors.counting()));
        attribute(xml, "tests", Integer.toString(cases.size()));
        attribute(xml, "failures", counts.getOrDefault(Outcome.FAILURE, 0L).toString());
        attribute(xml, "errors", counts.getOrDefault(Outcome.ERROR, 0L).toString());
        attribute(xml, "skipped", counts.getOrDefault(Outcome.SKIPPED, 0L).toString());
        long ms = cases.stream().mapToLong(CaseResult::durationMs).sum();
        attribute(xml, "time", seconds(ms));
    }

    private void writeCase(XMLStreamWriter xml, CaseResult result) throws XMLStreamException {
        int times = seen.merge(result.id(), 1, Integer::sum);
        String again = times == 1 ? "" : " (" + times + ")";
        xml.writeStartElement("testcase");
        attribute(xml, "classname", result.section());
        attribute(xml, "name", result.id() + again + ": " + result.title());
        attribute(xml, "time", seconds(result.durationMs()));
        Outcome outcome = Outcome.of(result, strict);
        if (outcome != Outcome.PASSED) {
            xml.writeStartElement(outcome.element());
            attribute(xml, "message", result.message());
            if (outcome != Outcome.SKIPPED) {
                attribute(xml, "type", result.verdict().name());
                xml.writeCharacters(XmlText.of(CaseText.observations(result)));
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(XmlText.of(CaseText.output(result)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value).replaceAll("\\s+", " "));
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
    }
}
