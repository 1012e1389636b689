package org.xmppspec.conformance.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xmppspec.conformance.catalogue.Level;

/**
 * One case of the suite, before it runs.
 *
 * @param id its permanent id
 * @param title what the target has to do
 * @param section the document and section, such as {@code RFC6120 11.3}
 * @param requirements the ids of the requirements that it observes
 * @param tags what it can be selected by besides
 * @param method the method that asks and judges
 * @param row the row of the table that the case is, if it is one
 * @param own the level of each requirement that is the case's own and not the catalogue's
 */
public record CaseInfo(
        String id,
        String title,
        String section,
        List<String> requirements,
        Set<String> tags,
        Method method,
        Optional<Row> row,
        Map<String, Level> own) {
    /** Copies the collections. */
    public CaseInfo {
        requirements = List.copyOf(requirements);
        tags = Set.copyOf(tags);
        own = Map.copyOf(own);
    }

    /** Makes one that has no requirements of its own. */
    public CaseInfo(
            String id,
            String title,
            String section,
            List<String> requirements,
            Set<String> tags,
            Method method,
            Optional<Row> row) {
        this(id, title, section, requirements, tags, method, row, Map.of());
    }

    /** Every requirement that the case observes, the catalogue's and its own. */
    Set<String> declared() {
        Set<String> declared = new LinkedHashSet<>(requirements);
        declared.addAll(own.keySet());
        return declared;
    }

    /** Returns what is the same for cases that share a {@link Scene}, and another for all others. */
    public String scene() {
        String scene = row.map(it -> it.cells().getOrDefault("scene", "")).orElse("");
        return scene.isEmpty()
                ? "of " + id
                : method.getDeclaringClass().getName() + "#" + method.getName() + " " + scene;
    }

    /**
     * Says in whole sentences what the row is about: who is there, what is sent, what has to come of it and what must not.
     *
     * @return empty for a case that is no row, or whose table says nothing more than its titles
     * @throws SuiteDefectException when who says it cannot be made
     */
    public List<String> inWords() {
        return row.map(it -> words().sentences(it)).orElse(List.of());
    }

    private RowInWords words() {
        Class<? extends RowInWords> type = method.getAnnotation(CaseTable.class).words();
        try {
            Constructor<? extends RowInWords> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SuiteDefectException(
                    type.getName() + " has no constructor without parameters: " + e.getMessage());
        }
    }
}
