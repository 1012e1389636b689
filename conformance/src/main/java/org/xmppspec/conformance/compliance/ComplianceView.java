package org.xmppspec.conformance.compliance;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xmppspec.conformance.result.CaseResult;
import org.xmppspec.conformance.result.Verdict;

/**
 * How a server stands with the suites.
 *
 * @param suites their name
 * @param features each feature, in the order of the suites
 */
public record ComplianceView(String suites, List<FeatureView> features) {
    /** Copies the list. */
    public ComplianceView {
        features = List.copyOf(features);
    }

    /**
     * A feature.
     *
     * @param category the category
     * @param name its name
     * @param level core or advanced
     * @param standing what is known of it: the worst of what is known of its parts
     * @param providers the specifications that provide it
     */
    public record FeatureView(
            String category, String name, String level, Standing standing, List<ProviderView> providers) {}

    /**
     * A specification that provides a feature.
     *
     * @param document its id
     * @param standing what is known of it
     * @param offer what the probes showed
     * @param verdicts how many cases about it came to which verdict
     * @param failed the cases that failed
     */
    public record ProviderView(
            String document, Standing standing, Offer offer, Map<Verdict, Integer> verdicts, List<String> failed) {}

    /**
     * Puts together what is known.
     *
     * @param offering what the server offers
     * @param results what the cases showed
     * @return the view
     */
    public static ComplianceView of(Offering offering, List<CaseResult> results) {
        return new ComplianceView(
                ComplianceSuites.NAME,
                ComplianceSuites.features().stream()
                        .map(feature -> view(feature, offering, results))
                        .toList());
    }

    /**
     * Gives the documents that cases may be about.
     *
     * @return their ids
     */
    public static Set<String> documents() {
        return ComplianceSuites.features().stream()
                .flatMap(feature -> feature.providers().stream())
                .map(Provider::document)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static FeatureView view(Feature feature, Offering offering, List<CaseResult> results) {
        List<ProviderView> providers = feature.providers().stream()
                .map(provider -> view(provider, offering.of(provider), results))
                .toList();
        Standing standing = providers.stream()
                .filter(provider -> provider.offer().kind() != Offer.Kind.NOTHING_ASKED)
                .map(ProviderView::standing)
                .max(Comparator.naturalOrder())
                .orElse(Standing.UNTESTED);
        return new FeatureView(feature.category(), feature.name(), feature.level(), standing, providers);
    }

    private static ProviderView view(Provider provider, Offer offer, List<CaseResult> results) {
        List<CaseResult> about = results.stream()
                .filter(result -> result.section().startsWith(provider.document() + " "))
                .toList();
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        about.forEach(result -> verdicts.merge(result.verdict(), 1, Integer::sum));
        List<String> failed = about.stream()
                .filter(result -> result.verdict() == Verdict.FAIL)
                .map(CaseResult::id)
                .toList();
        return new ProviderView(provider.document(), standing(offer, verdicts), offer, verdicts, failed);
    }

    private static Standing standing(Offer offer, Map<Verdict, Integer> verdicts) {
        if (offer.kind() == Offer.Kind.NOT_OFFERED) {
            return Standing.NOT_OFFERED;
        }
        if (offer.kind() == Offer.Kind.NOT_LOOKED_AT) {
            return Standing.NOT_LOOKED_AT;
        }
        if (verdicts.containsKey(Verdict.FAIL)) {
            return Standing.FAILED;
        }
        if (verdicts.containsKey(Verdict.INCONCLUSIVE)) {
            return Standing.INCONCLUSIVE;
        }
        return verdicts.containsKey(Verdict.PASS) || verdicts.containsKey(Verdict.WARN)
                ? Standing.PASSED
                : Standing.UNTESTED;
    }
}
