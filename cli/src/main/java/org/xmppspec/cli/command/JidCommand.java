package org.xmppspec.cli.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.xmppspec.cli.address.AddressInput;
import org.xmppspec.cli.address.AddressJson;
import org.xmppspec.cli.address.AddressReader;
import org.xmppspec.cli.address.AddressText;
import org.xmppspec.cli.address.Specification;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.xmpp.jid.JidExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains addresses. */
@Command(
        name = "jid",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Explain an address: its parts, and what RFC 7622 and RFC 6122 make of them.",
        description = {
            "",
            "Says how each part is prepared for comparison, step by step, or which rule refuses which character."
                    + " Characters that cannot be seen are shown by their number, as in \\u{200B}."
                    + " Lines end with LF or CRLF.",
            "Ends with 0 when all addresses are valid, with 1 when one is not or cannot be read.",
            ""
        },
        sortOptions = false)
final class JidCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..*",
            description =
                    "For instance romeo@example.net/orchard. None, or -, reads standard input, one address a line.")
    private List<String> addresses = List.of();

    @Option(
            names = "--addresses",
            paramLabel = "RFC",
            defaultValue = "rfc7622",
            description = "Which rules decide what is valid: rfc7622 (the default), rfc6122, or both.")
    private Specification specification;

    @Option(
            names = "--escapes",
            description = "Take \\uXXXX and \\u{...} for the characters with these numbers, and \\\\ for a backslash.")
    private boolean escapes;

    @Option(names = "--brief", description = "Print one line for each address.")
    private boolean brief;

    @Option(names = "--json", description = "Print JSON: an object in a line of its own for each address.")
    private boolean json;

    private PrintWriter out;
    private AddressText text;
    private boolean allValid = true;

    @Override
    public Integer call() throws IOException {
        out = spec.commandLine().getOut();
        text = new AddressText(Terminal.of(out));
        for (String address : addresses.isEmpty() ? List.of(STANDARD_INPUT) : addresses) {
            if (address.equals(STANDARD_INPUT)) {
                readLines();
            } else {
                explain(new AddressReader(InputStream.nullInputStream(), escapes).argument(address));
            }
        }
        out.flush();
        return (allValid ? ExitCode.OK : ExitCode.FAILED).value();
    }

    private void readLines() throws IOException {
        InputStream in = new BufferedInputStream(System.in);
        if (Terminal.of(out).isLive() && in.available() == 0) {
            spec.commandLine().getErr().println("Reading addresses from standard input, one a line; Ctrl-D ends it.");
        }
        AddressReader reader = new AddressReader(in, escapes);
        for (Optional<AddressInput> next = reader.next(); next.isPresent(); next = reader.next()) {
            explain(next.get());
            if (in.available() == 0 && out.checkError()) {
                return;
            }
        }
    }

    private void explain(AddressInput input) {
        if (input.address().isEmpty()) {
            allValid = false;
            out.print(json ? AddressJson.mistake(input) : text.mistake(input));
            return;
        }
        JidExplanation explanation = JidExplanation.of(input.address().get());
        boolean valid = specification.accepts(explanation);
        allValid &= valid;
        if (json) {
            out.print(AddressJson.whole(input, explanation, valid));
        } else {
            out.print(brief ? text.brief(explanation, specification) : text.whole(explanation));
        }
    }
}
