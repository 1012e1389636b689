package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 */
public record CaseInfo(
        String id,
        String title,
        String section,
        List<String> requirements,
        Set<String> tags,
        Method method,
        Optional<Row> row) {
    /** Copies the collections. */
    public CaseInfo {
        requirements = List.copyOf(requirements);
        tags = Set.copyOf(tags);
    }
}
