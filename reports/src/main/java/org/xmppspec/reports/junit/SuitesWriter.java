package org.xmppspec.reports.junit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.text.CaseText;

/** Writes the elements of one report. */
final class SuitesWriter {
    private final XMLStreamWriter xml;
    private final boolean strict;
    private final boolean full;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Prepares to write.
     *
     * @param xml where to
     * @param strict whether a WARN is a failure
     * @param full whether cases have their wire log also where there is nothing to see
     */
    SuitesWriter(XMLStreamWriter xml, boolean strict, boolean full) {
        this.xml = xml;
        this.strict = strict;
        this.full = full;
    }

    void write(RunResults results) throws XMLStreamException {
        Map<String, List<CaseResult>> sections = results.cases().stream()
                .collect(Collectors.groupingBy(CaseResult::section, LinkedHashMap::new, Collectors.toList()));
        xml.writeStartElement("testsuites");
        attribute("name", "xmppspec: " + results.target().name());
        writeCounts(results.cases(), false);
        for (Map.Entry<String, List<CaseResult>> section : sections.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            attribute("name", section.getKey());
            attribute("timestamp", results.run().started().replaceFirst("(\\.\\d+)?Z$", ""));
            writeCounts(section.getValue(), true);
            for (CaseResult result : section.getValue()) {
                xml.writeCharacters("\n");
                writeCase(result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    /** Jenkins knows no count of skipped tests over all suites. */
    private void writeCounts(Collection<CaseResult> cases, boolean suite) throws XMLStreamException {
        Map<Outcome, Long> counts = cases.stream()
                .collect(Collectors.groupingBy(result -> Outcome.of(result, strict), Collectors.counting()));
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", counts.getOrDefault(Outcome.FAILURE, 0L).toString());
        attribute("errors", counts.getOrDefault(Outcome.ERROR, 0L).toString());
        if (suite) {
            attribute("skipped", counts.getOrDefault(Outcome.SKIPPED, 0L).toString());
        }
        long ms = cases.stream().mapToLong(CaseResult::durationMs).sum();
        attribute("time", seconds(ms));
    }

    private void writeCase(CaseResult result) throws XMLStreamException {
        int times = seen.merge(result.id(), 1, Integer::sum);
        String again = times == 1 ? "" : " (" + times + ")";
        xml.writeStartElement("testcase");
        attribute("classname", className(result));
        attribute("name", result.id() + again + ": " + result.title());
        attribute("time", seconds(result.durationMs()));
        Outcome outcome = Outcome.of(result, strict);
        if (outcome != Outcome.PASSED) {
            xml.writeStartElement(outcome.element());
            attribute("message", result.message());
            if (outcome != Outcome.SKIPPED) {
                attribute("type", result.verdict().name());
                xml.writeCharacters(XmlText.of(CaseText.observations(result)));
            }
            xml.writeEndElement();
        }
        if (full || CaseText.isRemarkable(result)) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.of(CaseText.output(result)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Returns the section as a package and a class, at whose last dot CI servers split: {@code RFC6120.4-9-1}. */
    private static String className(CaseResult result) {
        return result.section().replace('.', '-').replaceFirst(" +", ".");
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value).replaceAll("\\s+", " "));
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%d.%03d", ms / 1000, ms % 1000);
    }
}
