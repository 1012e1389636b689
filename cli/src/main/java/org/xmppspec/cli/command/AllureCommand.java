package org.xmppspec.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xmppspec.cli.option.ProgramVersion;
import org.xmppspec.cli.option.ResultsFile;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.result.RunResults;
import org.xmppspec.reports.allure.AllureReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Results for Allure, and the site that Allure makes of them. */
@Command(
        name = "allure",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Make an Allure site.",
        description = {
            "",
            "Writes results for Allure and has Allure 2 make a site of them: one page that opens from disk, without the"
                    + " script by which Allure's sites report to Google. Allure is 'allure' where that is installed,"
                    + " otherwise npx (Node.js) fetches the package allure-commandline. It needs Java.",
            ""
        },
        sortOptions = false)
final class AllureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", description = "A results.json, finished or not.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where Allure's results are written; allure-results beside RESULTS by default.")
    private Path output;

    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "Where the site is written; allure.html beside RESULTS by default.")
    private Path site;

    @Option(names = "--allure", paramLabel = "PROGRAM", description = "The program that makes the site.")
    private String program;

    @Option(names = "--results-only", description = "Write the results, make no site.")
    private boolean resultsOnly;

    @Override
    public Integer call() throws IOException {
        RunResults results = ResultsFile.read(spec, file);
        AllureReport format = new AllureReport();
        Path directory = output == null ? beside(format.fileName()) : output;
        format.write(results, directory);
        spec.commandLine().getOut().println(directory);
        if (!resultsOnly) {
            Path page = site == null ? beside("allure.html") : site;
            make(directory, page);
            spec.commandLine().getOut().println(page);
        }
        return ExitCode.OK.value();
    }

    private Path beside(String name) {
        return file.toAbsolutePath().resolveSibling(name);
    }

    private void make(Path results, Path page) throws IOException {
        try {
            new AllureProgram(program).makeSite(results, page);
        } catch (AllureProgram.NoSiteException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParameterException(spec.commandLine(), "interrupted while the site was made", e);
        }
    }
}
