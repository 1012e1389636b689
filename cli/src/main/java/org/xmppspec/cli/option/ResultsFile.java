package org.xmppspec.cli.option;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.xmppspec.conformance.result.ResultsReader;
import org.xmppspec.conformance.result.RunResults;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Results that a user names by a file. */
public final class ResultsFile {
    private ResultsFile() {}

    /**
     * Reads them.
     *
     * @param command the command that is told of them
     * @param file a {@code results.json}
     * @throws ParameterException when there is no such file or it is none, with a sentence for the user
     */
    public static RunResults read(CommandSpec command, Path file) {
        try {
            return ResultsReader.read(file);
        } catch (NoSuchFileException e) {
            throw new ParameterException(command.commandLine(), "there is no file " + file, e);
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
