package org.xmppspec.server.module.caps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xmppspec.xmpp.xml.XmlElement;

/** The hash over identities and features (XEP-0115 section 5.1); the server has no forms. */
final class VerificationString {
    private VerificationString() {}

    /** Computes it from the content of an answer to disco#info. */
    static String of(List<XmlElement> info) {
        Stream<String> identities = named(info, "identity").map(VerificationString::written);
        Stream<String> features =
                named(info, "feature").map(feature -> feature.attribute("var").orElse(""));
        String text = Stream.concat(
                        identities.sorted(VerificationString::byOctets), features.sorted(VerificationString::byOctets))
                .map(part -> part + "<")
                .collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-1", e);
        }
    }

    private static Stream<XmlElement> named(List<XmlElement> info, String name) {
        return info.stream().filter(element -> element.localName().equals(name));
    }

    private static String written(XmlElement identity) {
        return String.join(
                "/",
                identity.attribute("category").orElse(""),
                identity.attribute("type").orElse(""),
                identity.lang().orElse(""),
                identity.attribute("name").orElse(""));
    }

    private static int byOctets(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
