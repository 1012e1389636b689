package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.conformance.baseline.CaseIds;

/**
 * Every case of the suite, by its permanent id, in the order of the sections.
 *
 * <p>It feeds lists, selections and runs, because JUnit numbers the rows of a table, so that a new row would give those
 * below it other ids.
 */
public final class Registry {
    /** The package below which the cases of the project are. */
    public static final String CASES = "org.xmppspec.cases";

    private final Map<String, CaseInfo> cases = new LinkedHashMap<>();
    private final FormerIds former;

    private Registry(Collection<CaseInfo> found, FormerIds former) {
        this.former = former;
        found.stream().sorted(SectionOrder.CASES).forEach(this::add);
        former.check(cases.keySet());
    }

    /**
     * Finds the cases of the project.
     *
     * @throws SuiteDefectException when an id is given twice, or a case is not complete
     */
    public static Registry load() {
        return load(CASES);
    }

    /**
     * Finds the cases below a package.
     *
     * @param root the package's name
     * @throws SuiteDefectException when an id is given twice, or a case is not complete
     */
    public static Registry load(String root) {
        ClassLoader loader = Registry.class.getClassLoader();
        List<CaseInfo> found = new ArrayList<>();
        for (String name : CaseScanner.classesBelow(root, loader)) {
            found.addAll(casesOf(classNamed(name, loader)));
        }
        return new Registry(found, FormerIds.of(root, loader));
    }

    /**
     * Makes a suite of given cases.
     *
     * @param cases each with an id of its own
     */
    public static Registry of(Collection<CaseInfo> cases) {
        return new Registry(cases, FormerIds.none());
    }

    /**
     * Returns a suite that has further cases.
     *
     * @param more cases whose ids no other has
     */
    public Registry with(Collection<CaseInfo> more) {
        List<CaseInfo> all = new ArrayList<>(cases.values());
        all.addAll(more);
        return new Registry(all, former);
    }

    /** Returns all cases. */
    public List<CaseInfo> cases() {
        return List.copyOf(cases.values());
    }

    /**
     * Looks a case up.
     *
     * @param id its id, or one that it had formerly
     */
    public Optional<CaseInfo> find(String id) {
        return Optional.ofNullable(cases.get(former.current(id)));
    }

    /** Returns the ids that cases had formerly, with the present id of each. */
    public Map<String, String> formerIds() {
        return former.ids();
    }

    /** Returns the ids that a baseline may name. */
    public CaseIds ids() {
        return new CaseIds(cases.keySet(), former.ids());
    }

    private void add(CaseInfo info) {
        CaseInfo other = cases.putIfAbsent(info.id(), info);
        if (other != null) {
            throw new SuiteDefectException(
                    "Two cases have the id " + info.id() + ": " + other.method() + " and " + info.method());
        }
    }

    private static Class<?> classNamed(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was found and is not there", e);
        }
    }

    private static List<CaseInfo> casesOf(Class<?> type) {
        List<CaseInfo> found = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            Case one = method.getAnnotation(Case.class);
            CaseTable table = method.getAnnotation(CaseTable.class);
            if (one != null) {
                found.add(info(method, one));
            } else if (table != null) {
                TableFile.read(type, table.value()).forEach(row -> found.add(info(method, table, row)));
            }
        }
        return found;
    }

    private static CaseInfo info(Method method, Case one) {
        return new CaseInfo(
                one.value(),
                one.title(),
                section(method),
                List.of(one.observes()),
                Set.of(one.tags()),
                method,
                Optional.empty());
    }

    private static CaseInfo info(Method method, CaseTable table, Row row) {
        Set<String> tags = new LinkedHashSet<>(List.of(table.tags()));
        tags.addAll(list(row.cells().getOrDefault("tags", "")));
        String section = row.cells().getOrDefault("section", "");
        return new CaseInfo(
                row.get("id"),
                row.get("title"),
                section.isEmpty() ? section(method) : section,
                list(row.get("observes")),
                tags,
                method,
                Optional.of(row));
    }

    private static List<String> list(String cell) {
        return List.of(cell.split(",")).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static String section(Method method) {
        Section section = method.getDeclaringClass().getAnnotation(Section.class);
        if (section == null) {
            throw new SuiteDefectException(method.getDeclaringClass().getName() + " has cases and no @Section");
        }
        return section.value();
    }
}
