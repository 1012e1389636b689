package org.xmppspec.client.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What a case expects to receive, written as XML; {@link org.xmppspec.client.match the package} lists the rules.
 *
 * <p>The values of variables are taken when the template is made. A template may be used by several threads.
 */
public final class XmlTemplate {
    private static final String CLIENT_NAMESPACE = "jabber:client";

    private final String text;
    private final List<Element> alternatives;

    private XmlTemplate(String text, List<Element> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    /**
     * Reads a template whose default namespace is {@code jabber:client}.
     *
     * @param xml one element
     * @param variables what {@code ${name}} stands for
     * @return the template
     * @throws TemplateException when the XML is not well-formed, a variable is unknown or a rule is used wrongly
     */
    public static XmlTemplate of(String xml, Variables variables) {
        return of(xml, variables, CLIENT_NAMESPACE);
    }

    /**
     * Reads a template for a stream with another default namespace, for instance that of a component.
     *
     * @param xml one element
     * @param variables what {@code ${name}} stands for
     * @param defaultNamespace the namespace of elements that neither have a prefix nor declare one
     * @return the template
     * @throws TemplateException when the XML is not well-formed, a variable is unknown or a rule is used wrongly
     */
    public static XmlTemplate of(String xml, Variables variables, String defaultNamespace) {
        try {
            return new XmlTemplate(
                    variables.expandForDisplay(xml.strip()),
                    TemplateCompiler.compile(xml, variables, defaultNamespace));
        } catch (TemplateException e) {
            throw new TemplateException(e.getMessage() + "\nThe template is: " + xml.strip(), e);
        }
    }

    /**
     * Compares a received element with this template.
     *
     * @param received the element, parsed with namespaces; it is not changed
     * @return whether it matches, what differs, and what was captured
     */
    public synchronized MatchResult match(Element received) {
        Element test = Dom.normalized(received);
        List<Element> sameName = alternatives.stream()
                .filter(alternative -> Comparing.sameName(alternative, test))
                .toList();
        if (sameName.isEmpty()) {
            return MatchResult.mismatch(DifferenceText.otherElement(alternatives.get(0), test));
        }
        List<Comparing> failed = new ArrayList<>();
        for (Element alternative : sameName) {
            Comparing comparing = Comparing.of(alternative, test);
            if (comparing.differences().isEmpty()) {
                return MatchResult.match(comparing.captures());
            }
            failed.add(comparing);
        }
        return MatchResult.mismatch(difference(failed));
    }

    private String difference(List<Comparing> failed) {
        Comparing closest = failed.stream()
                .min(Comparator.comparingInt(
                        comparing -> comparing.differences().size()))
                .orElseThrow();
        String lead = alternatives.size() == 1
                ? ""
                : "none of the " + alternatives.size() + " alternatives matches; the closest one differs so:\n";
        return lead + DifferenceText.of(closest);
    }

    /** The template as XML, with the values of its variables filled in. */
    @Override
    public String toString() {
        return text;
    }
}
