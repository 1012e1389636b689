package org.xmppspec.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xmppspec.client.Received;
import org.xmppspec.client.disco.DiscoAnswers;
import org.xmppspec.client.disco.DiscoForm;
import org.xmppspec.client.disco.DiscoIdentity;
import org.xmppspec.client.disco.DiscoItem;
import org.xmppspec.client.disco.DiscoVisit;
import org.xmppspec.client.disco.KnownFeatures;
import org.xmppspec.client.disco.KnownFeatures.Specification;

/** What was found by service discovery, as a tree for people. */
public final class DiscoText {
    private static final String STEP = "    ";
    private static final String OTHERS = "Others";

    private final Terminal terminal;

    /**
     * Prints to a terminal.
     *
     * @param terminal where
     */
    public DiscoText(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints an entity and what is below it.
     *
     * @param visit the entity
     */
    public void print(DiscoVisit visit) {
        print(visit, "");
    }

    private void print(DiscoVisit visit, String indent) {
        terminal.println(indent + heading(visit));
        String inner = indent + "  ";
        if (visit.asked() == DiscoVisit.Asked.YES) {
            printInfo(visit.info(), inner);
            if (visit.info().isPresent()) {
                printItems(visit, inner);
            }
        }
    }

    private String heading(DiscoVisit visit) {
        DiscoItem item = visit.item();
        String node = item.node().isEmpty() ? "" : " (node " + safe(item.node()) + ")";
        List<DiscoIdentity> identities = identities(visit);
        String name = identities.stream().anyMatch(identity -> identity.name().equals(item.name()))
                ? ""
                : quoted(item.name());
        String kinds = identities.stream()
                .map(identity -> safe(identity.kind()) + quoted(identity.name()) + language(identity))
                .distinct()
                .collect(Collectors.joining(", "));
        return terminal.styled(Style.BOLD, safe(item.jid()) + node)
                + name
                + (kinds.isEmpty() ? "" : "  " + kinds)
                + terminal.styled(Style.DIM, whyNot(visit.asked()));
    }

    private static List<DiscoIdentity> identities(DiscoVisit visit) {
        return visit.info().map(DiscoAnswers::identities).orElse(List.of());
    }

    private static String language(DiscoIdentity identity) {
        return identity.language().isEmpty() ? "" : " [" + safe(identity.language()) + "]";
    }

    private static String whyNot(DiscoVisit.Asked asked) {
        return switch (asked) {
            case YES, TOO_DEEP -> "";
            case TOO_MANY -> "  not asked, there are too many";
            case ELSEWHERE -> "  not asked, it is at another domain";
            case ALREADY -> "  see above";
            case GIVEN_UP -> "  not asked, others did not answer";
            case NO_ADDRESS -> "  not asked, that is no address";
        };
    }

    private void printInfo(Optional<Received> info, String indent) {
        if (info.isEmpty()) {
            terminal.println(indent + terminal.styled(Style.BAD, "did not answer in time"));
        } else if (!DiscoAnswers.isResult(info.get())) {
            printError("does not say what it is", info.get(), indent);
        } else {
            printFeatures(DiscoAnswers.features(info.get()), indent);
            DiscoAnswers.forms(info.get()).forEach(form -> printForm(form, indent));
        }
    }

    private void printError(String what, Received answer, String indent) {
        String error = DiscoAnswers.error(answer);
        terminal.println(indent + terminal.styled(Style.DOUBTFUL, what + ": " + safe(error)) + inWords(error));
    }

    private static String inWords(String error) {
        String words = switch (error.replaceFirst(" .*", "")) {
            case "service-unavailable" -> "nobody is there, or it is kept from you";
            case "item-not-found" -> "there is no such entity or node";
            case "feature-not-implemented" -> "it does not know service discovery";
            case "forbidden", "not-allowed", "not-authorized" -> "it is kept from you";
            case "subscription-required" -> "you have to be subscribed to its presence";
            case "remote-server-not-found" -> "there is no server of that domain";
            case "remote-server-timeout" -> "its server cannot be reached";
            case "jid-malformed" -> "that is no address";
            default -> "";
        };
        return words.isEmpty() ? "" : ", that is: " + words;
    }

    private void printFeatures(List<String> features, String indent) {
        Map<String, List<String>> groups = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (String feature : features) {
            KnownFeatures.specification(feature)
                    .map(DiscoText::title)
                    .map(title -> groups.computeIfAbsent(title, first -> new ArrayList<>()))
                    .orElse(others)
                    .add(feature);
        }
        groups.forEach((title, some) -> printGroup(title, some, indent));
        if (!others.isEmpty()) {
            printGroup(OTHERS, others, indent);
        }
    }

    private static String title(Specification specification) {
        return specification.id() + " " + specification.title();
    }

    private void printGroup(String title, List<String> features, String indent) {
        terminal.println(indent + title + "  "
                + terminal.styled(
                        Style.DIM, features.stream().map(DiscoText::safe).collect(Collectors.joining(" "))));
    }

    private void printForm(DiscoForm form, String indent) {
        terminal.println(indent + "Form " + (form.type().isEmpty() ? "without a type" : safe(form.type())));
        for (DiscoForm.Field field : form.fields()) {
            String label = field.label().isEmpty() ? "" : " (" + safe(field.label()) + ")";
            terminal.println(indent + STEP + safe(field.name()) + label + ": "
                    + field.values().stream().map(DiscoText::safe).collect(Collectors.joining(", ")));
        }
    }

    private void printItems(DiscoVisit visit, String indent) {
        if (visit.items().isEmpty()) {
            terminal.println(indent + terminal.styled(Style.BAD, "did not answer in time what its items are"));
        } else if (!DiscoAnswers.isResult(visit.items().get())) {
            boolean told = visit.info()
                    .filter(info -> DiscoAnswers.error(info)
                            .equals(DiscoAnswers.error(visit.items().get())))
                    .isPresent();
            if (!told) {
                printError("does not say what its items are", visit.items().get(), indent);
            }
        }
        visit.below().forEach(below -> print(below, indent + "  "));
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "" : " \"" + safe(name) + "\"";
    }

    /** What others have written must not be able to steer a terminal. */
    private static String safe(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
    }
}
