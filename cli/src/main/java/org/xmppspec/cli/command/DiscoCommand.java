package org.xmppspec.cli.command;

import java.util.concurrent.Callable;
import org.xmppspec.cli.console.DiscoJson;
import org.xmppspec.cli.console.DiscoText;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.cli.option.JsonOption;
import org.xmppspec.cli.option.LoginOptions;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.client.XmppSession;
import org.xmppspec.client.disco.DiscoAnswers;
import org.xmppspec.client.disco.DiscoItem;
import org.xmppspec.client.disco.DiscoVisit;
import org.xmppspec.client.disco.DiscoWalk;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.Login;
import org.xmppspec.conformance.target.TargetUnusableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks an entity and its items what they are and prints the tree. */
@Command(
        name = "disco",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Show what an entity offers (XEP-0030).",
        description = {
            "",
            "Logs in, asks the entity what it is and what its items are, asks those, and prints the tree: identities,"
                    + " features by specification, forms, items. It keeps to the entity's domain and the domains below"
                    + " it, and does not follow long lists to their end. Without --account it logs in at the"
                    + " reference server inside this program.",
            "",
            "It ends with 0 when the entity has told something, with 1 when it has answered and told nothing, and with 3"
                    + " when the log-in fails or no answer comes.",
            ""
        },
        sortOptions = false)
final class DiscoCommand implements Callable<Integer> {
    private static final int DEEPEST = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "JID",
            arity = "0..1",
            description = "Who is asked, such as example.org or romeo@example.org; without it the server itself.")
    private String jid;

    @Option(names = "--node", description = "The node that is asked for.")
    private String node = "";

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many steps down items are asked; ${DEFAULT-VALUE}. 0 asks the entity only.")
    private int depth;

    @Mixin
    private LoginOptions login;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws TargetUnusableException {
        if (depth < 0 || depth > DEEPEST) {
            throw mistake("--depth is a number from 0 to " + DEEPEST + ", not " + depth);
        }
        if (jid != null && !DiscoItem.of(jid).hasValidJid()) {
            throw mistake("'" + jid + "' is no address; write it like example.org or romeo@example.org");
        }
        try (Login open = login.choose().open()) {
            DiscoVisit tree = walk(open.session());
            if (tree.info().isEmpty()) {
                throw new TargetUnusableException(tree.item() + " did not answer in time.");
            }
            print(tree);
            return exitCode(tree).value();
        }
    }

    private DiscoVisit walk(XmppSession session) {
        return DiscoWalk.toDepth(depth).from(session, DiscoItem.of(jid == null ? session.domain() : jid, node));
    }

    private void print(DiscoVisit tree) {
        if (json.isWanted()) {
            JsonOption.print(spec.commandLine().getOut(), DiscoJson.of(tree));
        } else {
            new DiscoText(Terminal.of(spec.commandLine().getOut())).print(tree);
        }
    }

    private static ExitCode exitCode(DiscoVisit tree) {
        boolean told = tree.info().filter(DiscoAnswers::isResult).isPresent()
                || !tree.below().isEmpty();
        return told ? ExitCode.OK : ExitCode.FAILED;
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
