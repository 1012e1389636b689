package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.conformance.result.ExitCode;

/** The site is made by a program that is called as Allure is; here a stub, since no test asks the network. */
class AllureSiteTest {
    @TempDir
    Path directory;

    @BeforeEach
    void run() {
        Invocation.of("run", "--only", "section:xep0030/3", "--report", "json", "--report-dir", directory.toString())
                .endsWith(ExitCode.OK);
    }

    private String program(String... lines) throws IOException {
        Path program = directory.resolve("stub");
        Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return program.toString();
    }

    private Invocation allure(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "report";
        words[1] = "allure";
        words[2] = directory.resolve("results.json").toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return Invocation.of(words);
    }

    @Test
    void oneCommandMakesTheSite() throws Exception {
        String program = program(
                "echo \"$@\" >'" + directory + "/called'",
                "ls \"$2\" | grep -c result.json >>'" + directory + "/called'",
                "mkdir -p \"$4\"",
                "echo '<head></head><script>gtag(1)</script><p>site</p>' >\"$4/index.html\"");
        String out = allure("--allure", program).endsWith(ExitCode.OK).out();
        Path site = directory.resolve("allure.html");
        assertEquals(directory.resolve("allure-results") + "\n" + site + "\n", out);
        String called = Files.readString(directory.resolve("called"));
        assertTrue(called.startsWith("generate " + directory.resolve("allure-results") + " --output "), called);
        assertTrue(called.matches("(?s).* --single-file\n[1-9]\\d*\n"), called);
        String page = Files.readString(site);
        assertTrue(page.contains("Content-Security-Policy") && page.contains("<p>site</p>"), page);
        assertFalse(page.contains("gtag"), page);
    }

    @Test
    void whatKeepsTheSiteFromBeingMadeIsToldAndTheResultsAreThere() throws Exception {
        String err = allure("--allure", directory.resolve("none").toString())
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(
                err.startsWith("xmppspec: there is no site: '" + directory.resolve("none") + "' cannot be started."),
                err);
        assertTrue(Files.exists(directory.resolve("allure-results/categories.json")));
        err = allure("--allure", program("echo no such option", "exit 3"))
                .endsWith(ExitCode.USAGE)
                .err();
        assertTrue(err.contains("stub ended with 3: no such option"), err);
        err = allure("--allure", program("exit 0")).endsWith(ExitCode.USAGE).err();
        assertTrue(err.contains("has made no site"), err);
        assertFalse(Files.exists(directory.resolve("allure.html")));
        allure("--results-only", "-o", directory.resolve("only").toString()).endsWith(ExitCode.OK);
        assertTrue(Files.exists(directory.resolve("only/categories.json")));
    }
}
