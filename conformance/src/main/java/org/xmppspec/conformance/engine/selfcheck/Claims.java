package org.xmppspec.conformance.engine.selfcheck;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xmppspec.conformance.catalogue.Catalogue;
import org.xmppspec.conformance.catalogue.Level;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.result.Claim;
import org.xmppspec.conformance.result.Claim.Proof;
import org.xmppspec.conformance.result.FaultOutcome;

/** Says of each claim of a suite whether a fault has shown that it is worth something. */
final class Claims {
    private final Set<String> killers = new HashSet<>();
    private final Set<String> broken = new HashSet<>();

    private Claims(List<FaultOutcome> outcomes) {
        outcomes.forEach(outcome -> {
            killers.addAll(outcome.killers());
            broken.addAll(outcome.requirements());
        });
    }

    /**
     * Looks at the claims of cases.
     *
     * @param suite the cases
     * @param outcomes of all faults that there are, each tried with every case that claims what it breaks
     */
    static List<Claim> of(List<CaseInfo> suite, List<FaultOutcome> outcomes) {
        Claims claims = new Claims(outcomes);
        return suite.stream()
                .flatMap(info ->
                        info.requirements().stream().map(id -> new Claim(info.id(), id, claims.proof(info, id))))
                .toList();
    }

    private Proof proof(CaseInfo info, String requirement) {
        if (killers.contains(info.id() + " " + requirement)) {
            return Proof.PROVEN;
        } else if (Catalogue.requirement(requirement).level().strength() == Level.Strength.MAY) {
            return Proof.NOTED_ONLY;
        }
        return broken.contains(requirement) ? Proof.NEVER_KILLED : Proof.NO_FAULT;
    }
}
