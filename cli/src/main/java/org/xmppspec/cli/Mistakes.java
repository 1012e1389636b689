package org.xmppspec.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xmppspec.conformance.result.ExitCode;
import org.xmppspec.conformance.target.TargetUnusableException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains what went wrong in a sentence: mistakes of the user, targets that cannot be used, defects of this program. */
final class Mistakes {
    private Mistakes() {}

    /** Explains a command line that makes no sense. */
    static int explain(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("xmppspec: " + sentence(mistake));
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE.value();
    }

    /** Repeats only the first word that is not understood: the next may be a password. */
    private static String sentence(ParameterException mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched
                ? "'" + unmatched.getUnmatched().get(0) + "' is not understood here"
                : mistake.getMessage();
    }

    /** Explains what came up while a command was at work. */
    static int handle(Exception exception, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (exception instanceof TargetUnusableException unusable) {
            err.println("xmppspec: " + unusable.getMessage());
            return ExitCode.TARGET_UNUSABLE.value();
        }
        if (exception instanceof FileSystemException file) {
            err.println("xmppspec: " + file.getFile() + " cannot be used: " + reason(file));
            return ExitCode.USAGE.value();
        }
        err.println("xmppspec: internal error: " + exception);
        err.println(trace(exception));
        return ExitCode.INTERNAL.value();
    }

    private static String reason(FileSystemException file) {
        String kind = file.getClass().getSimpleName().replaceAll("Exception$", "");
        String inWords = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return file.getReason() == null ? inWords : file.getReason();
    }

    private static String trace(Exception exception) {
        try {
            Path file = Files.createTempFile("xmppspec-error-", ".log");
            try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                exception.printStackTrace(out);
            }
            return "This is a defect of xmppspec. Please report it with " + file + ".";
        } catch (IOException e) {
            return "This is a defect of xmppspec, and its trace cannot be written: " + e.getMessage();
        }
    }
}
