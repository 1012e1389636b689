package org.xmppspec.cases.rfc6121.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xmppspec.conformance.engine.Row;
import org.xmppspec.conformance.engine.RowInWords;

/** A row of the delivery table in words. */
final class DeliveryInWords implements RowInWords {
    @Override
    public List<String> sentences(Row row) {
        List<String> sentences = new ArrayList<>();
        sentences.add(whoIsThere(row));
        sentences.add(standing(row));
        sentences.add("Romeo sends " + stanza(row) + " to " + address(row) + ".");
        sentences.add("What has to come of it: "
                + Outcomes.of(row.get("outcomes")).words().stream()
                        .sorted()
                        .map(word -> outcome(word, row))
                        .collect(Collectors.joining("; or "))
                + ".");
        sentences.addAll(whatMustNotCome(row));
        return sentences;
    }

    private static String whoIsThere(Row row) {
        if (row.is("account", "none")) {
            return "There is no account for the address.";
        }
        return switch (row.get("resources")) {
            case "neg" -> "Juliet is online with one resource: balcony with priority -1.";
            case "one" -> "Juliet is online with one resource: chamber with priority 1.";
            case "many" -> "Juliet is online with two resources: garden with priority 1 and chamber with priority 5.";
            default -> "Juliet has an account and is not logged in.";
        };
    }

    private static String standing(Row row) {
        return "Romeo is online with priority 0 on the same server"
                + switch (row.get("sharing")) {
                    case "yes" -> ", and each of her resources has sent him directed presence.";
                    case "subscriber" -> ", and is subscribed to her presence, but she is not to his.";
                    case "contact" -> ", and she is subscribed to his presence, but he is not to hers.";
                    case "asked" -> ", and she has asked him for a subscription to his presence.";
                    default -> ", and neither may see the other's presence.";
                };
    }

    private static String stanza(Row row) {
        String type = row.get("type");
        return switch (row.get("kind")) {
            case "message" -> "a message of type " + type + " with a body";
            case "iq" ->
                type.equals("result")
                        ? "an IQ of type result without a payload"
                        : "an IQ of type " + type + " with a payload that no server knows";
            default -> type.isEmpty() ? "presence without a type" : "presence of type " + type;
        };
    }

    private static String address(Row row) {
        if (row.is("account", "none")) {
            return row.is("to", "bare") ? "the bare JID" : "a full JID of it";
        }
        return switch (row.get("to")) {
            case "full" -> "the full JID of " + addressed(row);
            case "other" -> "a full JID of hers with a resource that is not there";
            default -> "her bare JID";
        };
    }

    private static String outcome(String word, Row row) {
        if (word.startsWith("error")) {
            return error(word);
        }
        return switch (word) {
            case "nothing" -> "nothing at all";
            case "addressed" -> addressed(row) + " gets it";
            case "some-non-negative" ->
                row.is("resources", "many") ? "garden, chamber, or both get it" : "chamber gets it";
            case "all-non-negative", "all-available" ->
                String.join(" and ", resources(row)) + (resources(row).size() > 1 ? " get it" : " gets it");
            case "stored" -> "it is kept, and delivered when she next comes online";
            case "recorded:to" -> "her roster says from then on that she is subscribed to his presence";
            case "recorded:none" -> "her roster says from then on that the subscription is gone";
            case "presence-of-all" -> "he gets the presence of each of her resources";
            case "presence-of-addressed" -> "he gets the presence of that resource";
            default -> "he gets presence of type " + word + " from the bare JID";
        };
    }

    private static String error(String word) {
        if (word.equals("error")) {
            return "an error comes back";
        }
        String condition = word.substring("error".length() + 1);
        return word.startsWith("error~")
                ? "an error comes back, which should be " + condition
                : "the error " + condition + " comes back";
    }

    private static List<String> whatMustNotCome(Row row) {
        Outcomes outcomes = Outcomes.of(row.get("outcomes"));
        List<String> sentences = new ArrayList<>();
        List<String> never =
                resources(row).stream().filter(mayGetIt(outcomes, row).negate()).toList();
        if (!never.isEmpty()) {
            sentences.add("It must not be delivered to " + String.join(" or ", never) + ".");
        }
        if (!outcomes.allowError()) {
            sentences.add("No error must come back.");
        }
        if (outcomes.allowError() && outcomes.words().size() > 1) {
            sentences.add("Only one of these must come of it.");
        }
        return sentences;
    }

    private static Predicate<String> mayGetIt(Outcomes outcomes, Row row) {
        return resource -> outcomes.words().stream().anyMatch(word -> switch (word) {
            case "addressed" -> resource.equals(addressed(row));
            case "some-non-negative", "all-non-negative" -> !resource.equals("balcony");
            case "all-available" -> true;
            default -> false;
        });
    }

    private static String addressed(Row row) {
        return resources(row).get(0);
    }

    /** The names of the recipient's sessions, as {@link Recipient} has them. */
    private static List<String> resources(Row row) {
        return switch (row.get("resources")) {
            case "neg" -> List.of("balcony");
            case "one" -> List.of("chamber");
            case "many" -> List.of("garden", "chamber");
            default -> List.of();
        };
    }
}
