package org.xmppspec.conformance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final CaseInfo MILD = tagged("mild", Set.of());
    private static final CaseInfo STRAINING = tagged("straining", Set.of("slow", "abuse"));

    private static CaseInfo tagged(String id, Set<String> tags) {
        return new CaseInfo(id, id, "RFC6120 4", List.of(), tags, null, Optional.empty());
    }

    @Test
    void normalProfileSparesTheTarget() {
        assertEquals(List.of(MILD), Profile.NORMAL.from(List.of(STRAINING, MILD)));
    }

    @Test
    void fullProfileLeavesNothingOut() {
        assertEquals(List.of(STRAINING, MILD), Profile.FULL.from(List.of(STRAINING, MILD)));
    }
}
