package org.xmppspec.server.module.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RosterVersionsTest {
    private final RosterVersions versions = new RosterVersions();

    @Test
    void readsWhatItWrote() {
        assertEquals(OptionalLong.of(42), versions.read(versions.write(42)));
    }

    @Test
    void versionOfAnotherRunIsUnknown() {
        assertEquals(OptionalLong.empty(), versions.read(new RosterVersions().write(42)));
    }

    @Test
    void nonsenseIsUnknown() {
        assertEquals(OptionalLong.empty(), versions.read(""));
        assertEquals(OptionalLong.empty(), versions.read("ver42"));
        assertEquals(OptionalLong.empty(), versions.read(versions.write(4) + "x"));
    }
}
