package org.xmppspec.conformance.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmppspec.client.Account;

class CommandMakerTest {
    private static final Account ROMEO = new Account("romeo", "montague.lit", "s3cr3t");

    @TempDir
    Path directory;

    @Test
    void theCommandIsToldWhatToDoAndReadsThePassword() throws Exception {
        Path log = directory.resolve("log");
        CommandMaker maker =
                new CommandMaker(script("read -r password; echo \"$1,$2,$3,$4,$password\" >> " + log) + " extra");

        maker.create(ROMEO);
        assertTrue(maker.remove(ROMEO));

        assertEquals(
                "extra,add,romeo,montague.lit,s3cr3t\nextra,remove,romeo,montague.lit,s3cr3t\n", Files.readString(log));
    }

    @Test
    void aCommandThatFailsIsQuotedWithoutThePassword() throws Exception {
        CommandMaker maker = new CommandMaker(script("read -r p; echo no room for $2 with $p; exit 3"));

        NoAccountException refused = assertThrows(NoAccountException.class, () -> maker.create(ROMEO));

        assertTrue(refused.getMessage().endsWith("ended with exit code 3: no room for romeo with ***"));
        assertTrue(refused.getMessage().startsWith("The account romeo@montague.lit was not created: "));
        assertFalse(maker.remove(ROMEO));
    }

    @Test
    void aCommandThatDoesNotReadItsInputIsNoProblem() throws Exception {
        CommandMaker maker = new CommandMaker("true");
        maker.create(ROMEO);
        assertTrue(maker.remove(ROMEO));
    }

    private String script(String text) throws IOException {
        Path script = directory.resolve("provision");
        Files.writeString(script, text + "\n");
        return "sh " + script;
    }
}
