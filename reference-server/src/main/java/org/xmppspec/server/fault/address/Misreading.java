package org.xmppspec.server.fault.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.xmppspec.server.hook.AddressHook;
import org.xmppspec.server.hook.AddressSlot;
import org.xmppspec.server.hook.HookPoint;
import org.xmppspec.server.hook.ModuleContext;
import org.xmppspec.xmpp.jid.InvalidJidException;
import org.xmppspec.xmpp.jid.Jid;
import org.xmppspec.xmpp.jid.JidPart;

/** The ways in which faults make a server misread addresses. */
final class Misreading {
    /** Every place in which an address can stand. */
    static final Set<AddressSlot> EVERYWHERE = EnumSet.allOf(AddressSlot.class);

    /** The recipients of stanzas. */
    static final Set<AddressSlot> RECIPIENTS =
            EnumSet.of(AddressSlot.MESSAGE_TO, AddressSlot.PRESENCE_TO, AddressSlot.IQ_TO);

    private static final int MAX_OCTETS = 1023;
    private static final int PIECE = 300;

    private Misreading() {}

    /** How a part is misread. */
    interface Reading {
        /**
         * Misreads a part.
         *
         * @param written the part as it was written
         * @param prepared what it ought to be, empty when it ought to be refused
         * @param rules prepares any text as the part ought to be
         */
        Optional<String> of(String written, Optional<String> prepared, Function<String, Optional<String>> rules);
    }

    /** Misreads a part wherever it stands. */
    static Consumer<ModuleContext> of(JidPart part, Reading reading) {
        return of(EVERYWHERE, part, reading);
    }

    /** Misreads a part in some places. */
    static Consumer<ModuleContext> of(Set<AddressSlot> slots, JidPart part, Reading reading) {
        return server -> server.hooks().addresses().add(HookPoint.LAST, new AddressHook() {
            @Override
            public Optional<String> prepare(
                    AddressSlot slot, JidPart which, String written, Optional<String> prepared) {
                return which == part && slots.contains(slot)
                        ? reading.of(written, prepared, text -> rules(server, part, text))
                        : prepared;
            }
        });
    }

    /** Takes every part as it was written in some places, even where it ought to be refused. */
    static Consumer<ModuleContext> asWritten(Set<AddressSlot> slots) {
        return server -> {
            for (JidPart part : JidPart.values()) {
                of(slots, part, (written, prepared, rules) -> Optional.of(written))
                        .accept(server);
            }
        };
    }

    /** Takes as written what ought to be refused in some places. */
    static Consumer<ModuleContext> unchecked(Set<AddressSlot> slots) {
        return server -> {
            for (JidPart part : JidPart.values()) {
                of(slots, part, (written, prepared, rules) -> prepared.or(() -> Optional.of(written)))
                        .accept(server);
            }
        };
    }

    /** Lets some code points stand that ought to be refused; what stands between them is prepared. */
    static Reading tolerating(IntPredicate which) {
        return (written, prepared, rules) ->
                prepared.isPresent() || written.codePoints().noneMatch(which)
                        ? prepared
                        : between(written, which, rules);
    }

    private static Optional<String> between(
            String written, IntPredicate which, Function<String, Optional<String>> rules) {
        StringBuilder text = new StringBuilder();
        StringBuilder segment = new StringBuilder();
        for (int codePoint : written.codePoints().toArray()) {
            if (!which.test(codePoint)) {
                segment.appendCodePoint(codePoint);
            } else if (flush(segment, text, rules)) {
                text.appendCodePoint(codePoint);
            } else {
                return Optional.empty();
            }
        }
        return flush(segment, text, rules) ? Optional.of(text.toString()) : Optional.empty();
    }

    private static boolean flush(StringBuilder segment, StringBuilder text, Function<String, Optional<String>> rules) {
        Optional<String> prepared = segment.isEmpty() ? Optional.of("") : rules.apply(segment.toString());
        prepared.ifPresent(text::append);
        segment.setLength(0);
        return prepared.isPresent();
    }

    /** Prepares each code point on its own, so that no rule about the whole is looked at. */
    static Optional<String> oneByOne(String written, Function<String, Optional<String>> rules) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return joined(composed.codePoints().mapToObj(Character::toString).toList(), rules, "");
    }

    /** Prepares a text in pieces, so that its length is not looked at. */
    static Optional<String> inPieces(JidPart part, String written, Function<String, Optional<String>> rules) {
        if (part == JidPart.DOMAINPART) {
            return joined(Arrays.asList(written.split("\\.", -1)), rules, ".");
        }
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < written.length()) {
            int end = Math.min(written.length(), begin + PIECE);
            pieces.add(written.substring(begin, end));
            begin = end;
        }
        return joined(pieces, rules, "");
    }

    private static Optional<String> joined(
            List<String> pieces, Function<String, Optional<String>> rules, String separator) {
        List<Optional<String>> prepared = pieces.stream().map(rules).toList();
        return prepared.stream().allMatch(Optional::isPresent)
                ? Optional.of(prepared.stream().map(Optional::get).collect(Collectors.joining(separator)))
                : Optional.empty();
    }

    /** Whether a text has more octets than a part may have. */
    static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MAX_OCTETS;
    }

    private static Optional<String> rules(ModuleContext server, JidPart part, String text) {
        try {
            return Optional.of(Jid.prepare(part, text, server.addressProfile()));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
