package org.xmppspec.cli.address;

import java.util.List;
import java.util.Optional;
import org.xmppspec.cli.console.Style;
import org.xmppspec.cli.console.Terminal;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.CodePoints;
import org.xmppspec.xmpp.jid.Flaw;
import org.xmppspec.xmpp.jid.JidExplanation;
import org.xmppspec.xmpp.jid.PartExplanation;
import org.xmppspec.xmpp.jid.PreparationStep;
import org.xmppspec.xmpp.jid.ProfileExplanation;

/** Explains addresses to a person. */
public final class AddressText {
    private static final int MOST_CHARACTERS = 16;
    private static final String BOTH = "both";

    private final Terminal terminal;
    private final StringBuilder text = new StringBuilder();

    /**
     * Makes a writer.
     *
     * @param terminal says which styles are shown
     */
    public AddressText(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Says what keeps an input from being looked at.
     *
     * @param input an input without an address
     * @return lines, the last with its end
     */
    public String mistake(AddressInput input) {
        return (input.line() == 0 ? "An argument" : "Line " + input.line()) + " cannot be read: " + input.mistake()
                + ".\n";
    }

    /**
     * Says in one line what an address comes to.
     *
     * @param explanation the address
     * @param specification who decides
     * @return the line with its end
     */
    public String brief(JidExplanation explanation, Specification specification) {
        String address = shown(explanation.address());
        for (AddressProfile profile : specification.deciding()) {
            Optional<PartExplanation> refused = explanation.by(profile).parts().stream()
                    .filter(part -> part.flaw().isPresent())
                    .findFirst();
            if (refused.isPresent()) {
                return terminal.styled(Style.BAD, "refused") + "  " + address + "  (" + Specification.title(profile)
                        + ": the " + refused.get().part() + " "
                        + refused.get().flaw().orElseThrow().reason() + ")\n";
            }
        }
        String prepared =
                explanation.by(specification.deciding().get(0)).prepared().orElseThrow();
        return terminal.styled(Style.GOOD, "valid") + "    " + address
                + (prepared.equals(explanation.address()) ? "" : " -> " + Escapes.visible(prepared)) + "\n";
    }

    /**
     * Explains an address.
     *
     * @param explanation the address
     * @return lines, each with its end
     */
    public String whole(JidExplanation explanation) {
        text.setLength(0);
        line(0, terminal.styled(Style.BOLD, shown(explanation.address())));
        ProfileExplanation precis = explanation.by(AddressProfile.PRECIS);
        ProfileExplanation stringprep = explanation.by(AddressProfile.STRINGPREP);
        if (explanation.agree()) {
            entry(BOTH, verdict(precis));
        } else {
            entry(Specification.title(AddressProfile.PRECIS), verdict(precis));
            entry(Specification.title(AddressProfile.STRINGPREP), verdict(stringprep));
        }
        for (int i = 0; i < precis.parts().size(); i++) {
            part(precis.parts().get(i), stringprep.parts().get(i));
        }
        return text.append('\n').toString();
    }

    private static String shown(String address) {
        return address.isEmpty() ? "(an empty address)" : Escapes.visible(address);
    }

    private String verdict(ProfileExplanation profile) {
        return profile.prepared()
                .map(prepared -> terminal.styled(Style.GOOD, "valid") + ": " + Escapes.visible(prepared))
                .orElse(terminal.styled(Style.BAD, "refused"));
    }

    private void part(PartExplanation precis, PartExplanation stringprep) {
        line(2, pad(precis.part().toString(), 14) + measured(precis.written()));
        characters(precis.written());
        if (precis.equals(stringprep)) {
            outcome(BOTH, precis);
        } else {
            outcome(Specification.title(AddressProfile.PRECIS), precis);
            outcome(Specification.title(AddressProfile.STRINGPREP), stringprep);
        }
    }

    /** Names the characters outside ASCII, and those that cannot be seen. */
    private void characters(String written) {
        int[] characters = written.codePoints().toArray();
        int named = 0;
        int more = 0;
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] > '~' || characters[i] < ' ') {
                if (named < MOST_CHARACTERS) {
                    named++;
                    line(16, terminal.styled(Style.DIM, (i + 1) + "  " + CodePoints.describe(characters[i])));
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            line(16, terminal.styled(Style.DIM, "and " + more + " more outside ASCII"));
        }
    }

    private void outcome(String who, PartExplanation part) {
        if (part.flaw().isPresent()) {
            Flaw flaw = part.flaw().get();
            entry(
                    "  " + who,
                    terminal.styled(Style.BAD, "refused") + ": it " + Escapes.visible(flaw.reason()) + " ["
                            + flaw.rule() + "]");
        } else {
            String prepared = part.prepared().orElseThrow();
            entry("  " + who, prepared.equals(part.written()) ? "as it is" : measured(prepared));
        }
        steps(part.steps());
    }

    private void steps(List<PreparationStep> steps) {
        for (PreparationStep step : steps) {
            line(18, step.rule() + ": " + Escapes.visible(step.before()) + " -> " + Escapes.visible(step.after()));
        }
    }

    private static String measured(String part) {
        int octets = PartExplanation.octets(part);
        return (part.isEmpty() ? "(empty)" : Escapes.visible(part)) + ", " + octets
                + (octets == 1 ? " octet" : " octets");
    }

    private void entry(String name, String value) {
        line(2, pad(name, 14) + value);
    }

    private static String pad(String name, int width) {
        return name + " ".repeat(Math.max(1, width - name.length()));
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }
}
