package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmppspec.conformance.result.ExitCode;

/** Runs in one order after the other, compared. */
class RepeatedSelfcheckTest {
    @Test
    void runsTheSelectedCasesInOtherOrdersAndCompares() {
        Invocation check = Invocation.of("selfcheck", "--repeat", "3", "--seed", "7", "--only", "section:6120/4.9");
        check.endsWith(ExitCode.OK);
        assertTrue(check.out().contains("run 3 of 3: "), check.out());
        assertTrue(check.out().contains(", seed 9"), check.out());
        assertTrue(check.out().contains("0 cases changed, 0 verdicts INCONCLUSIVE."), check.out());
    }

    @Test
    void saysItAsJson() throws Exception {
        String some = "section:6120/4.9";
        JsonNode report = Invocation.of("selfcheck", "--repeat", "2", "--json", "--only", some)
                .endsWith(ExitCode.OK)
                .json();
        int cases = Invocation.of("list", "--json", "--only", some).json().size();
        assertEquals(2, report.get("runs").asInt());
        assertEquals(2 * cases, report.get("verdicts").asInt());
        assertEquals(0, report.get("changed").size());
    }

    @Test
    void targetThatIsNotThereIsSaidToBeSo() throws Exception {
        try (OddServer odd = OddServer.answering("hello")) {
            Invocation check = Invocation.of(
                    "selfcheck",
                    "--repeat",
                    "2",
                    "--domain",
                    "x.test",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "" + odd.port());
            check.endsWith(ExitCode.TARGET_UNUSABLE);
            assertTrue(check.err().contains("run 1 of 2 did not come to its end: "), check.err());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--repeat 1 | --repeat compares runs: at least 2, not 1",
                "--repeat 2 --full | --repeat tries no faults",
                "--seed 3 | go with --repeat",
                "--local prosody | go with --repeat"
            })
    void mistakesAreTold(String options, String sentence) {
        Invocation check = Invocation.of(("selfcheck " + options).split(" ", -1));
        check.endsWith(ExitCode.USAGE);
        assertTrue(check.err().contains(sentence), check.err());
    }
}
