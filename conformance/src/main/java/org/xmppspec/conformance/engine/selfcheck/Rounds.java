package org.xmppspec.conformance.engine.selfcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.server.fault.Fault;

/**
 * Divides the cases that claim what a fault breaks into rounds, so that not all of several hundred have to run before
 * it is noticed: first those that speak of what the fault speaks of.
 *
 * <p>The order decides nothing but how long it takes. A fault that no case of a round notices meets the next one.
 */
final class Rounds {
    private static final List<Integer> SIZES = List.of(8, 40);
    private static final int SHORTEST_WORD = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Rounds() {}

    /** Returns the cases in rounds, none of them empty. */
    static List<List<CaseInfo>> of(Fault fault, List<CaseInfo> claiming) {
        List<CaseInfo> ordered = ordered(words(fault.name() + " " + fault.summary()), claiming);
        List<List<CaseInfo>> rounds = new ArrayList<>();
        int from = 0;
        for (int size : SIZES) {
            int to = Math.min(ordered.size(), from + size);
            rounds.add(ordered.subList(from, to));
            from = to;
        }
        rounds.add(ordered.subList(from, ordered.size()));
        rounds.removeIf(List::isEmpty);
        return rounds;
    }

    /** A word counts the more the fewer cases it is in. */
    private static List<CaseInfo> ordered(Set<String> theme, List<CaseInfo> cases) {
        Map<CaseInfo, Set<String>> shared = new HashMap<>();
        for (CaseInfo info : cases) {
            Set<String> words = words(info.id() + " " + info.title());
            words.retainAll(theme);
            shared.put(info, words);
        }
        Map<String, Long> common = shared.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Comparator<CaseInfo> byTheme = Comparator.comparingDouble(info -> shared.get(info).stream()
                .mapToDouble(word -> 1.0 / common.get(word))
                .sum());
        return cases.stream().sorted(byTheme.reversed()).toList();
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
