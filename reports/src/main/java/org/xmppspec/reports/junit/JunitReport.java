package org.xmppspec.reports.junit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.ReportFormat;

/**
 * Writes a run as JUnit XML: a suite for each section, a test for each case.
 *
 * <p>FAIL is a failure, and so are FIXED (the baseline has to be mended) and, in a strict run, WARN. INCONCLUSIVE is an
 * error. NA, KNOWN and FLAKY are skipped. The rest passes. What was expected and came is the text of the failure; the wire log
 * is the test's output, which the cases that are as they should be do not have: CI servers keep all of it in memory.
 */
public final class JunitReport implements ReportFormat {
    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public String summary() {
        return "JUnit XML, as CI servers read it";
    }

    @Override
    public void write(RunResults results, Path file) throws IOException {
        write(results, file, false);
    }

    /** Writes a report; {@code full} is said of one in which every case has its wire log. */
    static void write(RunResults results, Path file, boolean full) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            new SuitesWriter(xml, results.run().strict(), full).write(results);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The JUnit report cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
