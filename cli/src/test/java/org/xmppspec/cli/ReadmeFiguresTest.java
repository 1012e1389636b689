package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the last self-check is what the document about it says. */
class ReadmeFiguresTest {
    private static final Pattern WHY = Pattern.compile("Why believe it\\?.*?(?=\n\n)", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?![\\w.])");

    @Test
    void figuresOfTheReadmeAreThoseOfTheLastSelfCheck() throws IOException {
        String document = text("docs", "selfcheck.md");
        int unproven = total(document, "not proven, though others noticed such servers")
                + total(document, "not proven, because no fault breaks it");

        assertEquals(
                List.of(
                        total(document, "cases on the server without a fault"),
                        total(document, "faults"),
                        total(document, "requirements that faults break"),
                        total(document, "found out by an observation of what they break"),
                        unproven,
                        total(document, "claims: pairs of a case and a requirement that it observes")),
                figures(text("README.md")));
    }

    private static List<Integer> figures(String readme) {
        Matcher why = WHY.matcher(readme);
        assertTrue(why.find(), "the README does not say why a verdict can be believed");
        return FIGURE.matcher(why.group())
                .results()
                .map(found -> Integer.valueOf(found.group().replace(",", "")))
                .toList();
    }

    private static int total(String document, String what) {
        Matcher row = Pattern.compile("^\\| " + Pattern.quote(what) + " \\| (\\d+) \\|$", Pattern.MULTILINE)
                .matcher(document);
        assertTrue(row.find(), () -> "docs/selfcheck.md has no total of: " + what);
        return Integer.parseInt(row.group(1));
    }

    private static String text(String... path) throws IOException {
        return Files.readString(Stream.of(path).map(Path::of).reduce(Path.of(".."), Path::resolve));
    }
}
