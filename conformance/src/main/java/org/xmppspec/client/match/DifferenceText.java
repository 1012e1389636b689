package org.xmppspec.client.match;

import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison;

/** Says in sentences what differs between a template and what was received. */
final class DifferenceText {
    private DifferenceText() {}

    /** One line for each difference. */
    static String of(Comparing comparing) {
        return comparing.differences().stream()
                .map(comparison -> sentence(comparison, comparing))
                .collect(Collectors.joining("\n"));
    }

    /** The line for an element that is not the one that the template describes. */
    static String otherElement(Element expected, Element received) {
        return "expected " + XmlSnippet.name(expected) + ", came " + XmlSnippet.name(received);
    }

    private static String sentence(Comparison comparison, Comparing comparing) {
        Node control = comparison.getControlDetails().getTarget();
        Node test = comparison.getTestDetails().getTarget();
        return switch (comparison.getType()) {
            case ATTR_VALUE -> attribute((Attr) control, ((Attr) test).getOwnerElement(), "came " + quoted(test));
            case ATTR_NAME_LOOKUP -> attribute(Comparing.attribute(comparison), (Element) test, "it is not there");
            case TEXT_VALUE ->
                "text of " + path(test.getParentNode()) + ": expected "
                        + ElementRule.valueRule(control).inWords() + ", came " + quoted(test);
            case CHILD_LOOKUP -> test == null ? missing(control) : unexpected(test);
            case CHILD_NODELIST_LENGTH -> forbidden(comparing.forbiddenChildren((Element) control, (Element) test));
            case CHILD_NODELIST_SEQUENCE ->
                "in " + path(test.getParentNode()) + ": came too early: " + XmlSnippet.of(test);
            default -> "in " + path(test) + ": " + comparison;
        };
    }

    private static String attribute(Attr expected, Element received, String came) {
        return "attribute " + expected.getName() + " of " + path(received) + ": expected "
                + ElementRule.valueRule(expected).inWords() + ", " + came;
    }

    private static String missing(Node control) {
        String where = "in " + path(control.getParentNode()) + ": ";
        return control instanceof Element element
                ? where + "missing: " + XmlSnippet.of(element)
                : where + "expected the text " + ElementRule.valueRule(control).inWords() + ", there is none";
    }

    private static String unexpected(Node test) {
        return "in " + path(test.getParentNode()) + ": unexpected: "
                + (test instanceof Element ? XmlSnippet.of(test) : "the text " + quoted(test));
    }

    private static String forbidden(List<Element> forbidden) {
        return forbidden.stream()
                .map(element ->
                        "in " + path(element.getParentNode()) + ": must not be there: " + XmlSnippet.of(element))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(Node node) {
        return "'" + node.getNodeValue() + "'";
    }

    private static String path(Node node) {
        Node parent = node.getParentNode();
        String name = "<" + node.getLocalName() + ">";
        return parent instanceof Element element && !TemplateCompiler.isControl(element, "template")
                ? path(parent) + name
                : name;
    }
}
