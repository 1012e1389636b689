package org.xmppspec.cases.addressing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xmppspec.conformance.engine.CaseInfo;
import org.xmppspec.conformance.engine.Registry;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;

class VectorTest {
    @Test
    void codePointsAndRepetitionsAreDecoded() {
        assertEquals("a\u00E9\uD83D\uDE00\\", Written.decoded("a\\u{e9}\\u{1f600}\\u{5c}"));
        assertEquals("ababab.x", Written.decoded("\\x{ab*3}.x"));
        assertEquals("\u00E9\u00E9", Written.decoded("\\x{\\u{e9}*2}"));
        assertEquals("a&#9;&#38;&#39;", Written.escaped("a\t&'"));
    }

    @Test
    void expectationsSayWhatIsOpen() {
        assertTrue(Expectation.of("!").isRefusal());
        assertTrue(Expectation.of("!|a").isOpen());
        assertTrue(!Expectation.of("a|b").isOpen());
        assertEquals(List.of("!"), Expectation.of("\\u{21}").forms());
    }

    @Test
    void thereAreAtLeastTwoHundredAndFiftyVectors() {
        assertTrue(Vector.all().size() >= 250, Vector.all().size() + " vectors");
    }

    @Test
    void ourOwnAddressesFollowBothTables() {
        List<String> wrong = new ArrayList<>();
        for (Vector vector : Vector.all()) {
            check(vector, vector.rfc7622(), AddressProfile.PRECIS, wrong);
            check(vector, vector.rfc6122(), AddressProfile.STRINGPREP, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(Vector vector, Expectation expectation, AddressProfile profile, List<String> wrong) {
        try {
            String part = part(vector, Jid.parse(address(vector), profile));
            if (!expectation.forms().contains(part)) {
                wrong.add(profile + " " + vector.id() + " becomes " + part + ", not " + expectation);
            }
        } catch (InvalidJidException e) {
            if (!expectation.refusable()) {
                wrong.add(profile + " " + vector.id() + " is refused: " + e.getMessage());
            }
        }
    }

    private static String address(Vector vector) {
        return switch (vector.part()) {
            case LOCAL -> vector.input() + "@example.invalid";
            case DOMAIN -> "nobody@" + vector.input();
            case RESOURCE -> "nobody@example.invalid/" + vector.input();
            case ADDRESS -> vector.input();
        };
    }

    private static String part(Vector vector, Jid jid) {
        return switch (vector.part()) {
            case LOCAL -> jid.localpart();
            case DOMAIN -> jid.domainpart();
            case RESOURCE -> jid.resourcepart();
            case ADDRESS -> jid.toString();
        };
    }

    @Test
    void rowsAreAboutVectorsThatThereAre() {
        Set<String> known = Vector.all().stream().map(Vector::id).collect(Collectors.toSet());
        for (CaseInfo info : Registry.load().cases()) {
            if (info.method().getDeclaringClass().getPackage() == Vector.class.getPackage()) {
                info.row().ifPresent(row -> assertTrue(known.contains(row.get("vector")), info.id()));
            }
        }
    }
}
