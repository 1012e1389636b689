package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xmppspec.cli.json.StanzaJson;
import org.xmppspec.cli.json.XmlContent;
import org.xmppspec.client.xml.Fragments;
import org.xmppspec.conformance.result.ExitCode;

/** What the cases of the suite say and hear becomes JSON and comes back as it was. */
class StanzasOfTheSuiteTest {
    private static final String RESULTS = System.getProperty("xmppspec.results", "");

    @TempDir
    Path directory;

    @Test
    void comeBackAsTheyWere() throws Exception {
        List<Element> elements = WireElements.in(RESULTS.isEmpty() ? run() : Path.of(RESULTS));
        int inShort = 0;
        for (Element before : elements) {
            String json = StanzaJson.toJson(before).toString();
            Element after =
                    Fragments.parse(StanzaJson.toXml(json), "jabber:client").get(0);
            assertEquals(XmlContent.withoutDeclarations(before), XmlContent.withoutDeclarations(after), json);
            inShort += json.startsWith("{\"name\"") ? 0 : 1;
        }
        assertTrue(elements.size() > 1000, "there were " + elements.size());
        assertTrue(inShort > elements.size() / 4, inShort + " of " + elements.size() + " are in short");
    }

    private Path run() {
        Invocation.of(
                        "run",
                        "--report-dir",
                        directory.toString(),
                        "--only",
                        "section:RFC6120/8",
                        "--only",
                        "section:RFC6121/2",
                        "--only",
                        "section:XEP0077")
                .endsWith(ExitCode.OK);
        return directory.resolve("results.json");
    }
}
