package org.xmppspec.conformance.result;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Removes secrets from results, whatever way they came into them. */
public final class Redactor {
    private static final String MASK = "***";

    private final List<String> secrets;
    private final UnaryOperator<String> mask;

    /**
     * Prepares the removal.
     *
     * @param secrets passwords; empty ones do not count
     * @param mask masks secrets that are known by where they stand, in what was observed; the wire log has had it done
     */
    public Redactor(Collection<String> secrets, UnaryOperator<String> mask) {
        this.mask = mask;
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret -> Stream.of(secret, escaped(secret), base64(secret)))
                .distinct()
                .toList();
    }

    /**
     * Returns a result without secrets.
     *
     * @param result any result
     */
    public CaseResult redact(CaseResult result) {
        return new CaseResult(
                result.id(),
                result.title(),
                result.section(),
                result.verdict(),
                redact(mask.apply(result.message())),
                result.durationMs(),
                result.observations().stream().map(this::redact).toList(),
                result.endings(),
                result.transcript().stream().map(this::redact).toList());
    }

    private Observation redact(Observation seen) {
        String expected = redact(mask.apply(seen.expected()));
        return new Observation(
                seen.requirement(), seen.level(), seen.verdict(), expected, redact(mask.apply(seen.came())));
    }

    private WireLine redact(WireLine line) {
        return new WireLine(line.ms(), line.direction(), line.actor(), redact(line.data()));
    }

    private String redact(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        return clean;
    }

    private static String escaped(String secret) {
        return secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }

    private static String base64(String secret) {
        return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
}
