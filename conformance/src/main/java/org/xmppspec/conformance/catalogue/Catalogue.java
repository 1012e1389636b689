package org.xmppspec.conformance.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All requirements of all documents; a document is read when something of it is asked for first.
 *
 * <p>This is unchangeable data of the program, so it is reached statically.
 */
public final class Catalogue {
    private static final Map<String, Document> DOCUMENTS = byKey(
            TsvTable.read("documents.tsv", 4, c -> new Document(c[0], c[1], c[2], c[3].equals("yes"))), Document::id);
    private static final Map<String, Map<String, Requirement>> REQUIREMENTS = new ConcurrentHashMap<>();

    private Catalogue() {}

    /** Sections are many and rarely asked for, so they wait in a holder of their own. */
    private static final class Sections {
        static final Map<String, Section> ALL = byKey(
                TsvTable.read(
                        "sections.tsv",
                        4,
                        c -> new Section(c[0], c[1], c[2], DOCUMENTS.get(c[0]).link() + "#" + c[3])),
                Section::toString);
    }

    /**
     * Lists the documents.
     *
     * @return in a fixed order
     */
    public static Collection<Document> documents() {
        return DOCUMENTS.values();
    }

    /**
     * Finds a requirement.
     *
     * @param id for instance {@code RFC6120-4.3.2-1}
     * @return the requirement
     * @throws UnknownRequirementException when there is none of that id
     */
    public static Requirement requirement(String id) {
        String documentId = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        Map<String, Requirement> ofDocument = ofDocument(documentId);
        Requirement requirement = ofDocument.get(id);
        if (requirement == null) {
            throw new UnknownRequirementException("There is no requirement '" + id + "'" + neighbours(id, ofDocument));
        }
        return requirement;
    }

    /**
     * Lists the requirements of a document in the order of its text.
     *
     * @param documentId for instance {@code RFC6120}
     * @return all of them, definitions and items of lists too
     * @throws UnknownRequirementException when there is no such document
     */
    public static Collection<Requirement> requirements(String documentId) {
        return ofDocument(documentId).values();
    }

    /**
     * Lists the features that the documents' sections about conformance demand of a server.
     *
     * @return in the order of the sections
     */
    public static List<Feature> features() {
        return TsvTable.read("features.tsv", 6, Catalogue::feature);
    }

    /**
     * Lists the reasons for which a requirement may be excused.
     *
     * @return in a fixed order
     */
    public static List<Excuse> excuses() {
        return TsvTable.read("reasons.tsv", 2, cells -> new Excuse(cells[0], cells[1]));
    }

    /**
     * Finds a section.
     *
     * @param name document and number, for instance {@code RFC6120 11.3}
     * @return the section
     * @throws UnknownRequirementException when there is no such section
     */
    public static Section section(String name) {
        Section section = Sections.ALL.get(name);
        if (section == null) {
            throw new UnknownRequirementException("There is no section '" + name
                    + "': write document and number, for instance 'RFC6120 11.3', of one of " + DOCUMENTS.keySet());
        }
        return section;
    }

    private static Map<String, Requirement> ofDocument(String documentId) {
        if (!DOCUMENTS.containsKey(documentId)) {
            throw new UnknownRequirementException(
                    "There is no document '" + documentId + "'; the catalogue has " + DOCUMENTS.keySet());
        }
        return REQUIREMENTS.computeIfAbsent(documentId, Catalogue::load);
    }

    private static Map<String, Requirement> load(String documentId) {
        List<Requirement> rows = TsvTable.read(documentId + ".tsv", 7, cells -> requirement(documentId, cells));
        return byKey(rows, Requirement::id);
    }

    private static Requirement requirement(String documentId, String[] cells) {
        return new Requirement(
                cells[0],
                Level.of(cells[1]),
                section(documentId + " " + cells[2]),
                Side.of(cells[3]),
                Status.of(cells[4]),
                cells[5],
                cells[6]);
    }

    private static Feature feature(String[] cells) {
        String documentId = cells[0].substring(0, cells[0].indexOf('-'));
        return new Feature(
                cells[0],
                Level.of(cells[1]),
                section(documentId + " " + cells[2]),
                cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ")),
                cells[4],
                cells[5]);
    }

    private static String neighbours(String id, Map<String, Requirement> ofDocument) {
        int end = id.lastIndexOf('-');
        String section = end < 0 ? id : id.substring(0, end + 1);
        List<String> near = new ArrayList<>(ofDocument.keySet());
        near.removeIf(other -> !other.startsWith(section));
        return near.isEmpty() ? ", nor any other in that section" : "; that section has " + near;
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream()
                .collect(Collectors.toMap(
                        key,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalStateException("The catalogue names " + key.apply(first) + " twice");
                        },
                        LinkedHashMap::new));
    }
}
