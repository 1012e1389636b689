package org.xmppspec.cases.xep0115;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The verification string that an answer to disco#info leads to (section 5.1). */
final class VerificationString {
    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String FORM = "jabber:x:data";
    private static final Comparator<String> BY_OCTETS = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private VerificationString() {}

    /**
     * Computes it.
     *
     * @param iq the answer
     * @param algorithm the name of the hash, such as sha-1
     * @return empty where Java does not know the algorithm
     */
    static Optional<String> of(Element iq, String algorithm) {
        StringBuilder text = new StringBuilder();
        append(text, identities(iq));
        append(text, all(iq, INFO, "feature").stream().map(feature -> feature.getAttribute("var")));
        all(iq, FORM, "x").stream()
                .sorted(Comparator.comparing(VerificationString::type, BY_OCTETS))
                .forEach(form -> appendForm(text, form));
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT));
            byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.of(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    /** The identities as they are written in the string. */
    static Stream<String> identities(Element iq) {
        return all(iq, INFO, "identity").stream()
                .map(identity -> String.join(
                        "/",
                        identity.getAttribute("category"),
                        identity.getAttribute("type"),
                        identity.getAttribute("xml:lang"),
                        identity.getAttribute("name")));
    }

    private static void append(StringBuilder text, Stream<String> parts) {
        parts.sorted(BY_OCTETS).forEach(part -> text.append(part).append('<'));
    }

    private static void appendForm(StringBuilder text, Element form) {
        String type = type(form);
        if (type.isEmpty()) {
            return;
        }
        text.append(type).append('<');
        all(form, FORM, "field").stream()
                .filter(field -> !field.getAttribute("var").equals("FORM_TYPE"))
                .sorted(Comparator.comparing(field -> field.getAttribute("var"), BY_OCTETS))
                .forEach(field -> {
                    text.append(field.getAttribute("var")).append('<');
                    append(text, all(field, FORM, "value").stream().map(Element::getTextContent));
                });
    }

    /** The form's type; empty where the form has none that counts, and is to be left out. */
    private static String type(Element form) {
        return all(form, FORM, "field").stream()
                .filter(field -> field.getAttribute("var").equals("FORM_TYPE")
                        && field.getAttribute("type").equals("hidden"))
                .flatMap(field -> all(field, FORM, "value").stream())
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> all(Element below, String namespace, String name) {
        var nodes = below.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
