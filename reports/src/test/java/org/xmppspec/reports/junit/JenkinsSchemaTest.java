package org.xmppspec.reports.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.Odd;

/** Whatever is written is what Jenkins reads, with names that tell tests apart. */
class JenkinsSchemaTest {
    @TempDir
    Path directory;

    private Validator validator;

    @BeforeEach
    void schema() throws SAXException {
        validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JenkinsSchemaTest.class.getResource("jenkins.xsd"))
                .newValidator();
    }

    static Stream<Map.Entry<String, RunResults>> runs() {
        return Odd.runs().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void isWhatJenkinsReads(Map.Entry<String, RunResults> run) throws Exception {
        Path file = directory.resolve("junit.xml");
        new JunitReport().write(run.getValue(), file);
        validator.validate(new StreamSource(file.toFile()));
        NodeList tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testcase");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            assertTrue(names.add(test.getAttribute("classname") + " " + test.getAttribute("name")));
            assertEquals("1.500", test.getAttribute("time"));
        }
        assertEquals(run.getValue().cases().size(), names.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuites skipped='1'/>",
                "<testsuite name='a' tests='0' failures='0'/>",
                "<testsuite name='a' tests='0' failures='0' errors='0' time='1 s'/>",
                "<testsuites><testcase name='a'/></testsuites>"
            })
    void theSchemaRefusesWhatJenkinsRefuses(String wrong) {
        assertThrows(SAXException.class, () -> validator.validate(new StreamSource(new StringReader(wrong))));
    }
}
