package org.xmppspec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.server.fault.Fault;
import org.xmppspec.server.fault.FaultCatalogue;

/** The document about the last self-check speaks of the faults and the cases that there are. */
class SelfcheckDocumentTest {
    private static final String RENEW =
            "docs/selfcheck.md is stale; renew it with './xmppspec selfcheck --markdown docs/selfcheck.md'";
    private static final Pattern ROW =
            Pattern.compile("\\| \\[([^]]+)]\\([^)]*\\) \\| ([^|]+) \\| ([^|]+) \\| (.*) \\|");
    private static final String NOBODY = "nobody";

    private final List<Row> rows = rows();

    private record Row(String requirement, String fault, String cases) {
        String pair() {
            return requirement + " @ " + fault;
        }
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "selfcheck.md")).stream()
                    .takeWhile(line -> !line.startsWith("## Claims"))
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Row(row.group(1), row.group(3), row.group(4)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachFaultHasARowForEachOfItsRequirements() {
        Set<String> demanded = new TreeSet<>();
        for (Fault fault : FaultCatalogue.all()) {
            fault.requirements().forEach(id -> demanded.add(id + " @ " + fault.name()));
        }
        assertEquals(demanded, rows.stream().map(Row::pair).collect(Collectors.toCollection(TreeSet::new)), RENEW);
    }

    @Test
    void eachBrokenMustWasNoticed() {
        List<String> unnoticed = rows.stream()
                .filter(row -> row.cases().equals(NOBODY))
                .filter(row -> Catalogue.requirement(row.requirement()).level().strength() == Level.Strength.MUST)
                .map(Row::pair)
                .toList();
        assertEquals(List.of(), unnoticed, RENEW);
    }

    @Test
    void whoNoticedItIsACaseThatClaimsTheRequirement() {
        Map<String, CaseInfo> cases =
                Registry.load().cases().stream().collect(Collectors.toMap(CaseInfo::id, Function.identity()));
        for (Row row : rows) {
            if (row.cases().equals(NOBODY)) {
                continue;
            }
            for (String id : row.cases().replaceFirst(" and \\d+ more$", "").split(", ", -1)) {
                assertTrue(cases.containsKey(id), () -> RENEW + ": there is no case " + id);
                assertTrue(cases.get(id).requirements().contains(row.requirement()), () -> RENEW + ": " + row);
            }
        }
    }
}
