package org.xmppspec.cli.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.xmppspec.cli.option.LoginOptions;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.client.SessionRequest;
import org.xmppspec.client.StreamStage;
import org.xmppspec.client.Transcript;
import org.xmppspec.client.TranscriptTap;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.match.TemplateException;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.Login;
import org.xmppspec.conformance.target.LoginFailedException;
import org.xmppspec.conformance.target.TargetUnusableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends stanzas, prints what comes, and ends with a code that says how far it got. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Send stanzas, wait for what is expected, print what comes.",
        description = {
            "",
            "Logs in, sends, and prints each element that comes as it came, until everything has come that --expect and"
                    + " --count ask for; without them, until the requests that were sent have their answers. Without an"
                    + " account it logs in at the reference server inside this program.",
            "",
            "$${me}, $${domain} and $${id} (new in each stanza) are filled in. docs/send.md has examples.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:everything expected has come",
            " 2:the command line makes no sense, or a stanza is not well-formed",
            " 3:the server of --local or the one in this program does not start",
            "10:no connection, or no XMPP on it",
            "11:no TLS, or the certificate is not accepted",
            "12:the log-in failed",
            "13:no resource bound",
            "14:sent, but what is expected has not come in time",
            "15:the stream ended before what is expected had come"
        },
        sortOptions = false)
public final class SendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "[JID] STANZA|-",
            arity = "0..*",
            description =
                    "The account to log in with, as with --account, with a resource or without; then what is sent:"
                            + " XML, or - for what comes on the standard input.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--expect",
            paramLabel = "TEMPLATE|XPATH",
            description = "Wait for an element that matches a template, or in which XPath finds something. May be given"
                    + " several times: each wants an element of its own, in any order.")
    private List<String> expected = new ArrayList<>();

    @Option(names = "--count", paramLabel = "N", description = "Wait for so many elements, whatever they are.")
    private int count;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "bind",
            description = "How far to go before sending: stream, features, tls, sasl, bind (the default) or online,"
                    + " which asks for the roster and sends presence.")
    private StreamStage stage;

    @Option(names = "--json", description = "Print stanzas as JSON, a line each, and take JSON for XML (docs/json.md).")
    private boolean json;

    @Option(names = "--raw", description = "Show all bytes of both directions on the standard error, secrets masked.")
    private boolean raw;

    @Mixin
    private LoginOptions login;

    @Override
    public Integer call() throws TargetUnusableException {
        Outgoing outgoing = outgoing();
        Transcript transcript = Transcript.start();
        LoginOptions.Opener opener = opener(outgoing.jid(), transcript);
        Optional<TranscriptTap> tap = raw
                ? Optional.of(Output.showBytes(transcript, spec.commandLine().getErr()))
                : Optional.empty();
        try (Login open = opener.open()) {
            return exchange(open.session(), outgoing.texts());
        } catch (LoginFailedException e) {
            say(e.getMessage());
            return SendExit.of(e);
        } finally {
            tap.ifPresent(Output::end);
        }
    }

    private Outgoing outgoing() {
        if (count < 0) {
            throw mistake("--count is a number from 0, not " + count);
        }
        if (stage == StreamStage.TCP) {
            throw mistake("--stage tcp has no stream to send on; it is stream, features, tls, sasl, bind or online");
        }
        expected.stream().flatMap(it -> Wanted.problem(it).stream()).findFirst().ifPresent(sentence -> {
            throw mistake(sentence);
        });
        try {
            Outgoing outgoing = Outgoing.of(words, json, System.in);
            if (outgoing.texts().isEmpty() && expected.isEmpty() && count == 0) {
                throw mistake("there is nothing to send: give a stanza, or - for the standard input");
            }
            return outgoing;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private LoginOptions.Opener opener(String jid, Transcript transcript) {
        SessionRequest.Builder request = SessionRequest.builder("me", stage).transcript(transcript);
        int slash = jid.indexOf('/');
        if (slash >= 0) {
            request.resource(jid.substring(slash + 1));
        }
        String bare = slash >= 0 ? jid.substring(0, slash) : jid;
        return jid.isEmpty() ? login.choose(request) : login.choose(bare, request);
    }

    private int exchange(XmppSession session, List<String> texts) {
        Exchange exchange = new Exchange(session, new Output(spec.commandLine().getOut(), json));
        try {
            if (stage.includes(StreamStage.BIND)) {
                session.variables().set("me", session.full());
            }
            exchange.expect(
                    count, expected.stream().map(it -> Wanted.of(it, session)).toList());
            for (String text : texts) {
                session.variables().set("id", UUID.randomUUID().toString());
                if (expected.isEmpty() && count == 0) {
                    exchange.expectAnswers(session.variables().expandXml(text));
                }
                session.send(text);
            }
            return exchange.await(login.timeout())
                    .map(exit -> explained(exit, exchange, session))
                    .orElse(ExitCode.OK.value());
        } catch (TemplateException e) {
            throw new ParameterException(spec.commandLine(), Transcript.masked(e.getMessage()), e);
        }
    }

    private int explained(SendExit exit, Exchange exchange, XmppSession session) {
        say(
                exit == SendExit.ENDED
                        ? "the stream ended (" + session.ending() + ") before this had come: " + exchange.missing()
                        : String.format(
                                Locale.ROOT,
                                "this has not come within %.1f s: %s",
                                login.timeout().toMillis() / 1000.0,
                                exchange.missing()));
        return exit.value();
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println("xmppspec: " + sentence);
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
