package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmppspec.conformance.result.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MistakesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '"',
            value = {
                "rnu => 'rnu' is not understood here",
                "run --frobnicate => '--frobnicate' is not understood here",
                "run --jobs 0 => --jobs is a number from 1 to 64, not 0",
                "run --timeout soon => 'soon' is no duration",
                "run --timeout 0 => '0' is no duration",
                "run --repeat 0 => --repeat is at least 1, not 0",
                "run --only colour:red => 'colour:red' selects nothing that is known",
                "run --profile half => 'half' is neither normal nor full",
                "run --only level:perhaps => 'level:perhaps' selects nothing that is known",
                "run --local openfire => 'openfire' is not one of prosody, ejabberd",
                "run --local prosody --domain x.test => --local starts a server of its own",
                "run --port 5222 => --port needs the server that it is for",
                "run --direct-tls-port 5223 => --direct-tls-port needs the server that it is for",
                "run --domain x.test --direct-tls-port 0 => --direct-tls-port is a number from 1 to 65535, not 0",
                "run --domain x.test --direct-tls-port 5223 --tls direct => --direct-tls-port does not go with --tls direct",
                "run --domain x.test --port 70000 => --port is a number from 1 to 65535, not 70000",
                "run --account romeo@x.test => --account and --provision need the server",
                "run --domain x.test --provision accounts => needs at least one --account",
                "run --domain x.test --provision command => needs --provision-command",
                "run --domain x.test --account romeo => --account 'romeo' is no bare JID",
                "run --domain x.test --account romeo@y.test => is not of the domain x.test",
                "run --domain x.test --account romeo@x.test => XMPPSPEC_PASSWORD_ROMEO",
                "run --domain x.test --account a@x.test --account a@x.test => --account a@x.test is given twice",
                "run --domain x.test --insecure --trust-cert any => mutually exclusive",
                "run --domain x.test --trust-cert no-such-file.pem => there is no readable file no-such-file.pem",
                "run --domain x.test --account a@x.test --password-file no-such-file => no-such-file cannot be read",
                "run --baseline no-such-file => --baseline no-such-file cannot be read",
                "run --flaky no-such-file => --flaky no-such-file cannot be read",
                "run --shard 5/4 => --shard is written I/N with I from 1 to N, such as 2/4, not '5/4'",
                "run --shard two => --shard is written I/N with I from 1 to N, such as 2/4, not 'two'",
                "run --timings no-such-file => --timings no-such-file: there is no such file",
                "run --timings pom.xml => --timings: pom.xml is no results.json",
                "report merge -o x no-such-file => there is no file no-such-file",
                "explain nonsense => 'nonsense' is neither a case nor a requirement",
                "explain => CASE|REQUIREMENT",
                "coverage --spec rfc1 => there is no document 'rfc1'; there are RFC6120",
                "disco --depth 11 => --depth is a number from 0 to 10, not 11",
                "disco @x.test => '@x.test' is no address",
                "disco --host x.test => --host, --port and --password-file need the account",
                "disco --local prosody --account a@x.test => --local starts a server of its own",
                "disco --account romeo => --account 'romeo' is no bare JID",
                "disco --account romeo@x.test => XMPPSPEC_PASSWORD_ROMEO",
                "disco --account a@x.test --port 0 => --port is a number from 1 to 65535, not 0",
                "disco --insecure --trust-cert any => mutually exclusive",
                "serve --user romeo => --user is written NAME:PASSWORD",
                "selfcheck --fault nonsense => No fault is called"
            })
    void aMistakeIsExplainedInOneSentence(String arguments, String explanation) {
        Invocation call = Invocation.of(arguments.split(" ")).endsWith(ExitCode.USAGE);
        assertTrue(call.err().startsWith("xmppspec: "), call.err());
        assertTrue(call.err().contains(explanation), call.err());
        assertFalse(call.err().contains("Exception"), call.err());
        assertEquals("", call.out());
    }

    @Test
    void aBaselineWithTwoIdsOnALineIsExplainedWithTheLine() throws IOException {
        Path baseline = Files.writeString(directory.resolve("known.txt"), "# known\none two # why\n");
        Invocation call =
                Invocation.of("run", "--baseline", baseline.toString()).endsWith(ExitCode.USAGE);
        assertTrue(call.err().contains("known.txt, line 2"), call.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plays.x.test", "5347:plays.x.test", "127.0.0.1:5347:", "127.0.0.1:nowhere:plays.x.test"})
    void aComponentThatIsNotWrittenAsItShouldBe(String component) {
        Invocation call = Invocation.of("run", "--domain", "x.test", "--component", component)
                .endsWith(ExitCode.USAGE);
        assertTrue(call.err().contains("HOST:PORT:DOMAIN, such as"), call.err());
    }

    @Test
    void aComponentNeedsItsServerAndItsSecretItsComponent() {
        Invocation local = Invocation.of("run", "--local", "prosody", "--component", "127.0.0.1:5347:plays.x.test")
                .endsWith(ExitCode.USAGE);
        assertTrue(local.err().contains("--component needs the server that it is of"), local.err());
        Invocation secret = Invocation.of("run", "--domain", "x.test", "--component-secret-file", "secret")
                .endsWith(ExitCode.USAGE);
        assertTrue(secret.err().contains("give --component"), secret.err());
    }

    @Test
    void nothingSelectedHasAnExitCodeOfItsOwn() {
        Invocation call = Invocation.of("run", "--only", "id:no-such-case").endsWith(ExitCode.NOTHING_JUDGED);
        assertEquals("xmppspec: no case is selected; 'xmppspec list' shows all of them.\n", call.err());
    }

    @Test
    void aReportDirectoryThatCannotBeMadeIsAMistake() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Invocation call = Invocation.of(
                        "run",
                        "--only",
                        "section:6120/4.3",
                        "--report-dir",
                        file.resolve("reports").toString())
                .endsWith(ExitCode.USAGE);
        assertTrue(call.err().contains(file.toString()), call.err());
        assertFalse(call.err().contains("Exception"), call.err());
    }

    @Test
    void aDefectOfThisProgramLeavesItsTraceInAFile() throws IOException {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Broken()).setErr(new PrintWriter(err));

        int code = Mistakes.handle(new IllegalStateException("no such luck"), command, null);

        assertEquals(ExitCode.INTERNAL.value(), code);
        List<String> lines = err.toString().lines().toList();
        assertEquals("xmppspec: internal error: java.lang.IllegalStateException: no such luck", lines.get(0));
        Path trace = Path.of(lines.get(1).replaceAll(".* with (.*)\\.", "$1"));
        assertTrue(Files.readString(trace).contains("at org.xmppspec.cli.MistakesTest"));
        Files.delete(trace);
    }

    @Command
    private static final class Broken {}
}
