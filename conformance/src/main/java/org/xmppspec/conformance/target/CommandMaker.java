package org.xmppspec.conformance.target;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.xmppspec.client.Account;

/**
 * Creates and removes accounts with a command of the user's.
 *
 * <p>It is called by the shell as {@code COMMAND add NAME DOMAIN}, with the password as a line on its standard input,
 * and as {@code COMMAND remove NAME DOMAIN}; an exit code of 0 means that it worked.
 */
final class CommandMaker implements AccountMaker {
    private static final long LONGEST_S = 60;
    private static final int SHOWN_OUTPUT = 200;

    private final String command;

    CommandMaker(String command) {
        this.command = command;
    }

    @Override
    public void create(Account account) throws NoAccountException {
        String problem = call("add", account);
        if (!problem.isEmpty()) {
            throw new NoAccountException("The account " + account.bare() + " was not created: '" + command + " add' "
                    + problem.replace(account.password(), "***"));
        }
    }

    @Override
    public boolean remove(Account account) {
        try {
            return call("remove", account).isEmpty();
        } catch (NoAccountException e) {
            return false;
        }
    }

    /** Returns what went wrong, or nothing. */
    private String call(String verb, Account account) throws NoAccountException {
        Path output = null;
        try {
            output = Files.createTempFile("xmppspec-provision-", ".log");
            Process process = new ProcessBuilder(
                            "sh", "-c", command + " \"$@\"", "sh", verb, account.localpart(), account.domain())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            writePassword(process, account);
            return outcome(process, output);
        } catch (IOException e) {
            return "could not be started: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAccountException("The command for accounts was interrupted.", e);
        } finally {
            delete(output);
        }
    }

    private static void writePassword(Process process, Account account) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((account.password() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A command that does not read its input may have ended already; its exit code tells whether it worked.
            return;
        }
    }

    private static String outcome(Process process, Path output) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return "did not end within " + LONGEST_S + " s.";
        }
        if (process.exitValue() == 0) {
            return "";
        }
        String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
        String shown = said.length() > SHOWN_OUTPUT ? said.substring(0, SHOWN_OUTPUT) + "..." : said;
        return "ended with exit code " + process.exitValue() + (shown.isEmpty() ? "." : ": " + shown);
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
