package org.xmppspec.cli.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xmppspec.conformance.compliance.ComplianceView;
import org.xmppspec.conformance.compliance.ComplianceView.FeatureView;
import org.xmppspec.conformance.compliance.ComplianceView.ProviderView;
import org.xmppspec.conformance.compliance.Offer;
import org.xmppspec.conformance.compliance.Standing;
import org.xmppspec.conformance.result.TargetInfo;
import org.xmppspec.conformance.result.Verdict;

/** Prints how a server stands with the XMPP Compliance Suites. */
public final class ComplianceText {
    private final Terminal terminal;

    /**
     * Prints to a terminal.
     *
     * @param terminal where
     */
    public ComplianceText(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints a view.
     *
     * @param view the view
     * @param target whom it is about
     */
    public void print(ComplianceView view, TargetInfo target) {
        terminal.println(terminal.styled(Style.BOLD, view.suites()) + ", server: " + target.name());
        Map<String, List<FeatureView>> categories = view.features().stream()
                .collect(Collectors.groupingBy(FeatureView::category, LinkedHashMap::new, Collectors.toList()));
        categories.forEach(this::print);
    }

    private void print(String category, List<FeatureView> features) {
        terminal.println("");
        terminal.println(terminal.styled(Style.BOLD, row(category, "level", "by", "")));
        features.forEach(this::print);
        terminal.println("");
        terminal.println("  " + category + " Server: " + count(features, "core"));
        terminal.println("  " + category + " Advanced Server: " + count(features, ""));
    }

    private void print(FeatureView feature) {
        String name = feature.name();
        String level = feature.level();
        for (ProviderView provider : feature.providers()) {
            terminal.println(row(name, level, provider.document(), words(provider)));
            name = "";
            level = "";
        }
    }

    private static String row(String name, String level, String by, String standing) {
        return String.format(Locale.ROOT, "  %-46s %-9s %-16s %s", name, level, by, standing)
                .stripTrailing();
    }

    private static String words(ProviderView provider) {
        Offer offer = provider.offer();
        return switch (offer.kind()) {
            case NOT_OFFERED -> Standing.NOT_OFFERED.words() + " (" + offer.probe() + ")";
            case NOT_LOOKED_AT -> Standing.NOT_LOOKED_AT.words() + ": " + offer.probe();
            case NOTHING_ASKED -> "asks nothing of a server";
            case OFFERED -> provider.standing().words() + counts(provider.verdicts());
        };
    }

    private static String counts(Map<Verdict, Integer> verdicts) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.PASS, Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE)) {
            if (verdicts.containsKey(verdict)) {
                counts.add(verdicts.get(verdict) + " " + verdict);
            }
        }
        return counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
    }

    /** An advanced server has what every server has, and more. */
    private static String count(List<FeatureView> features, String level) {
        List<FeatureView> demanded = features.stream()
                .filter(feature -> level.isEmpty() || feature.level().equals(level))
                .toList();
        long offered = demanded.stream()
                .filter(feature ->
                        feature.standing() != Standing.NOT_OFFERED && feature.standing() != Standing.NOT_LOOKED_AT)
                .count();
        long passed = demanded.stream()
                .filter(feature -> feature.standing() == Standing.PASSED)
                .count();
        return offered + " of " + demanded.size() + " features offered, " + passed
                + " of them tested without a failure";
    }
}
