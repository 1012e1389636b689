package org.xmppspec.cli.address;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xmppspec.xmpp.jid.AddressProfile;
import org.xmppspec.xmpp.jid.CodePoints;
import org.xmppspec.xmpp.jid.Flaw;
import org.xmppspec.xmpp.jid.JidExplanation;
import org.xmppspec.xmpp.jid.PartExplanation;
import org.xmppspec.xmpp.jid.PreparationStep;
import org.xmppspec.xmpp.jid.ProfileExplanation;

/** Explains addresses to programs: one JSON object, in ASCII, in one line for each; docs/jid.md describes it. */
public final class AddressJson {
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private AddressJson() {}

    /**
     * Says what keeps an input from being looked at.
     *
     * @param input an input without an address
     * @return the line with its end
     */
    public static String mistake(AddressInput input) {
        Map<String, Object> json = start(input, false);
        json.put("mistake", input.mistake());
        return line(json);
    }

    /**
     * Explains an address.
     *
     * @param input where it came from
     * @param explanation the address
     * @param valid whether it is valid by what decides
     * @return the line with its end
     */
    public static String whole(AddressInput input, JidExplanation explanation, boolean valid) {
        Map<String, Object> json = start(input, valid);
        json.put("agree", explanation.agree());
        json.put(
                "parts",
                explanation.by(AddressProfile.PRECIS).parts().stream()
                        .map(AddressJson::written)
                        .toList());
        json.put("rfc7622", profile(explanation.by(AddressProfile.PRECIS)));
        json.put("rfc6122", profile(explanation.by(AddressProfile.STRINGPREP)));
        return line(json);
    }

    private static Map<String, Object> start(AddressInput input, boolean valid) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (input.line() > 0) {
            json.put("line", input.line());
        }
        json.put("address", input.address().orElse(null));
        json.put("valid", valid);
        return json;
    }

    private static Map<String, Object> written(PartExplanation part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part.part().toString());
        json.put("written", part.written());
        json.put("octets", PartExplanation.octets(part.written()));
        json.put(
                "codePoints",
                part.written().codePoints().mapToObj(CodePoints::notation).toList());
        return json;
    }

    private static Map<String, Object> profile(ProfileExplanation profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("valid", profile.isValid());
        json.put("prepared", profile.prepared().orElse(null));
        List<Map<String, Object>> parts =
                profile.parts().stream().map(AddressJson::outcome).toList();
        json.put("parts", parts);
        return json;
    }

    private static Map<String, Object> outcome(PartExplanation part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part.part().toString());
        json.put("prepared", part.prepared().orElse(null));
        json.put("octets", part.prepared().map(PartExplanation::octets).orElse(null));
        json.put("steps", part.steps().stream().map(AddressJson::step).toList());
        json.put("flaw", part.flaw().map(AddressJson::flaw).orElse(null));
        return json;
    }

    private static Map<String, Object> step(PreparationStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", step.rule());
        json.put("before", step.before());
        json.put("after", step.after());
        return json;
    }

    private static Map<String, Object> flaw(Flaw flaw) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", flaw.reason());
        json.put("rule", flaw.rule());
        json.put("within", flaw.within());
        json.put("position", flaw.position() == 0 ? null : flaw.position());
        json.put(
                "codePoint",
                flaw.codePoint().isPresent()
                        ? CodePoints.notation(flaw.codePoint().getAsInt())
                        : null);
        return json;
    }

    private static String line(Map<String, Object> json) {
        try {
            return WRITER.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of this program has no JSON form", e);
        }
    }
}
