package org.xmppspec.conformance.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.result.Glob;

/**
 * Which cases a run is about: those that satisfy one {@code only} of each kind that is given, less those that satisfy a
 * {@code skip}.
 *
 * <ul>
 *   <li>{@code id:GLOB}, or the glob alone: the id, now or formerly
 *   <li>{@code section:6120/4.9}: that section and those below it; {@code section:6120}: the whole document
 *   <li>{@code level:must}, {@code should} or {@code may}: what one of its requirements says
 *   <li>{@code tag:NAME}
 * </ul>
 *
 * Several may be written as one, with commas between them.
 */
public final class Selection {
    private static final Pattern COMMA = Pattern.compile(",(?=(?:id|section|level|tag):)");

    private final List<Criterion> only;
    private final List<Criterion> skip;

    /** One condition and the kind that it is of. */
    private record Criterion(String kind, Predicate<CaseInfo> holds) {}

    private Selection(List<Criterion> only, List<Criterion> skip) {
        this.only = List.copyOf(only);
        this.skip = List.copyOf(skip);
    }

    /** Returns the selection of every case. */
    public static Selection all() {
        return new Selection(List.of(), List.of());
    }

    /**
     * Reads a selection.
     *
     * @param registry where former ids are looked up
     * @param only what cases must satisfy
     * @param skip what cases must not satisfy
     * @throws IllegalArgumentException when a word is not understood, with a sentence for the user
     */
    public static Selection of(Registry registry, List<String> only, List<String> skip) {
        return new Selection(criteria(registry, only), criteria(registry, skip));
    }

    /**
     * Returns the selected cases, in the order of the suite.
     *
     * @param cases the cases to select from
     */
    public List<CaseInfo> from(List<CaseInfo> cases) {
        return cases.stream().filter(this::selects).toList();
    }

    private boolean selects(CaseInfo info) {
        boolean wanted = only.stream()
                .map(Criterion::kind)
                .distinct()
                .allMatch(kind -> only.stream()
                        .anyMatch(criterion -> criterion.kind().equals(kind)
                                && criterion.holds().test(info)));
        return wanted && skip.stream().noneMatch(criterion -> criterion.holds().test(info));
    }

    private static List<Criterion> criteria(Registry registry, List<String> words) {
        List<Criterion> criteria = new ArrayList<>();
        for (String word : words.stream().flatMap(COMMA::splitAsStream).toList()) {
            int colon = word.indexOf(':');
            String kind = colon < 0 ? "id" : word.substring(0, colon);
            criteria.add(new Criterion(kind, predicate(registry, kind, word.substring(colon + 1), word)));
        }
        return criteria;
    }

    private static Predicate<CaseInfo> predicate(Registry registry, String kind, String value, String word) {
        if (value.isEmpty()) {
            throw notUnderstood(word);
        }
        return switch (kind) {
            case "id" -> id(registry, new Glob(value));
            case "section" -> section(value);
            case "level" -> level(value, word);
            case "tag" -> info -> info.tags().contains(value);
            default -> throw notUnderstood(word);
        };
    }

    private static Predicate<CaseInfo> id(Registry registry, Glob glob) {
        List<String> renamed = registry.formerIds().entrySet().stream()
                .filter(former -> glob.matches(former.getKey()))
                .map(former -> former.getValue())
                .toList();
        return info -> glob.matches(info.id()) || renamed.contains(info.id());
    }

    private static Predicate<CaseInfo> section(String value) {
        int slash = value.indexOf('/');
        String document = plain(slash < 0 ? value : value.substring(0, slash));
        String number = slash < 0 ? "" : value.substring(slash + 1);
        return info -> {
            String[] section = info.section().split(" ", 2);
            String itsDocument = plain(section[0]);
            String itsNumber = section.length < 2 ? "" : section[1];
            boolean sameDocument = itsDocument.equals(document)
                    || itsDocument.replaceAll("\\D", "").equals(document);
            boolean below = number.isEmpty() || itsNumber.equals(number) || itsNumber.startsWith(number + ".");
            return sameDocument && below;
        };
    }

    private static String plain(String document) {
        return document.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static Predicate<CaseInfo> level(String value, String word) {
        Level.Strength strength;
        try {
            strength = Level.Strength.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw notUnderstood(word);
        }
        return info -> info.requirements().stream()
                .anyMatch(id -> Levels.of(id)
                        .filter(level -> level.strength() == strength)
                        .isPresent());
    }

    private static IllegalArgumentException notUnderstood(String word) {
        return new IllegalArgumentException("'" + word + "' selects nothing that is known. Write id:GLOB,"
                + " section:6120/4.9, level:must (should, may) or tag:NAME.");
    }
}
