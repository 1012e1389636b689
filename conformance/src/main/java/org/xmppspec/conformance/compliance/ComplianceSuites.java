package org.xmppspec.conformance.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xmppspec.conformance.catalogue.TsvTable;

/** What the XMPP Compliance Suites 2023 demand of servers in the categories Core and IM. */
public final class ComplianceSuites {
    /** The name of the suites. */
    public static final String NAME = "XMPP Compliance Suites 2023 (XEP-0479)";

    private static final String FILE = "/org/xmppspec/conformance/compliance/suites-2023.tsv";
    private static final int COLUMNS = 5;
    private static final List<Feature> FEATURES = read();

    private ComplianceSuites() {}

    /**
     * Gives all features, in the order of the suites.
     *
     * @return the features
     */
    public static List<Feature> features() {
        return FEATURES;
    }

    /** A row has one provider; rows of one feature follow each other. */
    private static List<Feature> read() {
        Map<String, List<Provider>> providers = new LinkedHashMap<>();
        Map<String, String[]> heads = new LinkedHashMap<>();
        TsvTable.read(FILE, COLUMNS, cells -> cells).forEach(cells -> {
            String feature = cells[0] + "\t" + cells[1];
            List<Probe> probes =
                    Stream.of(cells[4].split(" \\| ")).map(Probe::of).toList();
            heads.put(feature, cells);
            providers.computeIfAbsent(feature, key -> new ArrayList<>()).add(new Provider(cells[3], probes));
        });
        return heads.values().stream()
                .map(cells -> new Feature(cells[0], cells[1], cells[2], providers.get(cells[0] + "\t" + cells[1])))
                .toList();
    }
}
