package org.xmppspec.xmpp.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.xmppspec.xmpp.stream.SaslErrorCondition;

/**
 * What a SCRAM client's first message begins with (RFC 5802 section 6 and 7).
 *
 * @param flag {@code n}, {@code y} or {@code p}
 * @param bindingType the channel-binding type, empty unless the flag is {@code p}
 * @param authzid the authorization identity, empty for none
 * @param text the header as it was sent, with its last comma
 */
record Gs2Header(char flag, String bindingType, String authzid, String text) {
    static Gs2Header parse(String clientFirst) throws SaslFailure {
        String[] parts = clientFirst.split(",", 3);
        if (parts.length != 3) {
            throw ScramAttributes.malformed("The first message lacks its header.");
        }
        String type = parts[0].startsWith("p=") ? parts[0].substring(2) : "";
        if (!parts[0].equals("n") && !parts[0].equals("y") && !type.matches("[A-Za-z0-9.-]+")) {
            throw ScramAttributes.malformed("The header does not say whether there is channel binding.");
        }
        if (!parts[1].isEmpty() && !parts[1].startsWith("a=")) {
            throw ScramAttributes.malformed("The header has something else than an authorization identity.");
        }
        String identity = parts[1].isEmpty() ? "" : ScramAttributes.unescapeName(parts[1].substring(2));
        return new Gs2Header(parts[0].charAt(0), type, identity, parts[0] + "," + parts[1] + ",");
    }

    /** Checks the flag against the mechanism and what was offered. */
    void check(ScramMechanism mechanism, Set<String> offeredTypes) throws SaslFailure {
        if (mechanism.isPlus() != (flag == 'p')) {
            throw ScramAttributes.malformed("Channel binding goes with the -PLUS mechanisms, and only with them.");
        }
        if (flag == 'y' && !offeredTypes.isEmpty()) {
            throw refused("The client was made to believe that channel binding is not offered.");
        }
        if (flag == 'p' && !offeredTypes.contains(bindingType)) {
            throw refused("The channel-binding type is not supported here.");
        }
    }

    /** Gives what the client's final message has to repeat. */
    byte[] channelBindingInput(Map<String, byte[]> channelBindings) {
        byte[] header = text.getBytes(StandardCharsets.UTF_8);
        byte[] data = channelBindings.getOrDefault(bindingType, new byte[0]);
        byte[] input = Arrays.copyOf(header, header.length + data.length);
        System.arraycopy(data, 0, input, header.length, data.length);
        return input;
    }

    private static SaslFailure refused(String message) {
        return new SaslFailure(SaslErrorCondition.NOT_AUTHORIZED, message);
    }
}
