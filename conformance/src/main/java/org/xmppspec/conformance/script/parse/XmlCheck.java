package org.xmppspec.conformance.script.parse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xmppspec.client.match.TemplateException;
import org.xmppspec.client.match.Variables;
import org.xmppspec.client.match.XmlTemplate;
import org.xmppspec.client.xml.Fragments;

/** Finds out before anything is sent whether XML can be sent or compared with. */
final class XmlCheck {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_.-]*)}");
    private static final Set<String> RULES = Set.of("present", "absent", "any", "more", "empty");

    private XmlCheck() {}

    /** The element, if it can be sent once its variables are filled in. */
    static String sendable(Token xml) throws ScriptSyntaxException {
        try {
            var unused = Fragments.parse(anyValues(xml.text()).expandXml(xml.text()), "jabber:client");
            return xml.text();
        } catch (TemplateException | IllegalArgumentException e) {
            throw new ScriptSyntaxException(
                    xml.place(), brief(e, "(sendRaw sends it all the same)", "(raw sends it all the same)"));
        }
    }

    /** The element, if it is a template. */
    static String template(Token xml) throws ScriptSyntaxException {
        try {
            var unused = XmlTemplate.of(xml.text(), anyValues(xml.text()));
            return xml.text();
        } catch (TemplateException e) {
            throw new ScriptSyntaxException(xml.place(), brief(e, "", ""));
        }
    }

    /** The variables that a text refers to. */
    static Set<String> references(String text) {
        Set<String> names = new TreeSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            names.add(reference.group(1));
        }
        names.removeAll(RULES);
        return names;
    }

    private static Variables anyValues(String text) {
        Variables variables = new Variables();
        references(text).forEach(name -> variables.set(name, "value"));
        return variables;
    }

    private static String brief(RuntimeException e, String ours, String theirs) {
        return e.getMessage()
                .replace(ours, theirs)
                .replaceAll("(?s)(\\nThe template is:| In: ).*", "")
                .strip();
    }
}
