package org.xmppspec.reports;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats that there are. */
public final class ReportFormats {
    private ReportFormats() {}

    /** Returns all formats, by name. */
    public static List<ReportFormat> all() {
        return ServiceLoader.load(ReportFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ReportFormat::name))
                .toList();
    }

    /** Returns the formats that a run writes when nobody has asked for any. */
    public static List<ReportFormat> defaults() {
        return all().stream().filter(ReportFormat::isDefault).toList();
    }

    /**
     * Finds formats.
     *
     * @param names their names, as a user gives them; {@code all} is all of them
     * @return the formats, each once, in the order of the names
     * @throws IllegalArgumentException when there is no such format, with a sentence for the user
     */
    public static List<ReportFormat> named(List<String> names) {
        List<ReportFormat> all = all();
        Set<ReportFormat> found = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals("all")) {
                found.addAll(all);
            } else {
                found.add(all.stream()
                        .filter(format -> format.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no report format '" + name + "'; there are " + names(all) + ", and all")));
            }
        }
        return List.copyOf(found);
    }

    private static String names(List<ReportFormat> formats) {
        return formats.stream().map(ReportFormat::name).collect(Collectors.joining(", "));
    }
}
