package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RowInWordsTest {
    private static final Pattern SENTENCE = Pattern.compile("[A-Z].*\\w\\.");
    private static final Pattern CODE = Pattern.compile("[|~${}_\\[\\]]| {2}|: \\.|, ,|\\.\\.|null");

    private final List<CaseInfo> rows = Registry.load().cases().stream()
            .filter(info -> !info.inWords().isEmpty())
            .toList();

    @Test
    void everyRowOfTheDeliveryRulesExplainsItself() {
        List<CaseInfo> delivery = Registry.load().cases().stream()
                .filter(info ->
                        info.method().getDeclaringClass().getSimpleName().equals("DeliveryRules"))
                .toList();
        assertEquals(214, delivery.size());
        delivery.forEach(info -> assertTrue(info.inWords().size() >= 4, info.id()));
        delivery.forEach(info -> assertTrue(info.inWords().get(2).startsWith("Romeo sends "), info.id()));
    }

    @Test
    void wordsAreWholeSentences() {
        for (CaseInfo row : rows) {
            for (String sentence : row.inWords()) {
                assertTrue(SENTENCE.matcher(sentence).matches(), row.id() + ": " + sentence);
                assertFalse(CODE.matcher(sentence).find(), row.id() + ": " + sentence);
            }
        }
    }

    @Test
    void noTwoRowsSayTheSame() {
        Map<String, String> seen = new HashMap<>();
        for (CaseInfo row : rows) {
            String other = seen.put(row.method() + String.join(" ", row.inWords()), row.id());
            assertEquals(null, other, "says the same as " + row.id());
        }
    }
}
