package org.xmppspec.client.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xmppspec.client.match.ElementRule.Content;

/** Reads a template: a DOM tree with a rule attached to each element, attribute and text. */
final class TemplateCompiler {
    private static final String CONTROL_NAMESPACE = "urn:xmppspec:template";
    private static final String STREAMS_NAMESPACE = "http://etherx.jabber.org/streams";

    private final Variables variables;
    private final Set<String> captured = new HashSet<>();
    private boolean inAbsent;

    private TemplateCompiler(Variables variables) {
        this.variables = variables;
    }

    /**
     * Reads a template.
     *
     * @return the roots of the alternatives that the template stands for; at least one
     * @throws TemplateException when the template cannot be understood
     */
    static List<Element> compile(String xml, Variables variables, String defaultNamespace) {
        Element parsed = Dom.parse("<t:template xmlns='" + XmlSnippet.escape(defaultNamespace) + "' xmlns:t='"
                + CONTROL_NAMESPACE + "' xmlns:stream='" + STREAMS_NAMESPACE + "'>" + xml + "</t:template>");
        refuseSchemaInstances(parsed);
        Element wrapper = Dom.normalized(parsed);
        List<Element> roots = new ArrayList<>();
        for (Element alternative : Alternatives.of(wrapper)) {
            Element root = onlyRoot(alternative);
            new TemplateCompiler(variables).compile(root);
            roots.add(root);
        }
        return roots;
    }

    /** Whether an element is the one of that name in the namespace of templates. */
    static boolean isControl(Element element, String localName) {
        return CONTROL_NAMESPACE.equals(element.getNamespaceURI()) && localName.equals(element.getLocalName());
    }

    private static void refuseSchemaInstances(Element element) {
        for (Attr attribute : Dom.attributes(element)) {
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())) {
                throw new TemplateException("Attributes of XML Schema instances cannot be compared");
            }
        }
        Dom.childElements(element).forEach(TemplateCompiler::refuseSchemaInstances);
    }

    private static Element onlyRoot(Element wrapper) {
        List<Element> roots = Dom.childElements(wrapper);
        if (roots.size() != 1 || !Dom.texts(wrapper).isEmpty()) {
            throw new TemplateException("A template is one element, with nothing before or after it");
        }
        return roots.get(0);
    }

    private void compile(Element element) {
        if (CONTROL_NAMESPACE.equals(element.getNamespaceURI())) {
            throw new TemplateException("<t:" + element.getLocalName() + "> cannot stand here: there are t:absent and "
                    + "t:in-order inside an element, and t:one-of");
        }
        compileAttributes(element);
        boolean silent = element.getFirstChild() == null;
        boolean empty = takeWord(element, ValueRule.EMPTY);
        boolean more = takeWord(element, ValueRule.MORE);
        List<Element> forbidden = takeForbidden(element);
        flattenOrdered(element);
        compileTexts(element);
        Dom.childElements(element).forEach(this::compile);
        boolean onlyForbids = element.getFirstChild() == null && !forbidden.isEmpty();
        if (empty && (more || onlyForbids || element.getFirstChild() != null)) {
            throw new TemplateException("${empty} must be the only content of " + XmlSnippet.name(element));
        }
        new ElementRule(content(silent || (onlyForbids && !more), empty, more), forbidden).attachTo(element);
    }

    private static Content content(boolean open, boolean empty, boolean more) {
        if (open) {
            return Content.OPEN;
        }
        if (empty) {
            return Content.EMPTY;
        }
        return more ? Content.MORE : Content.EXACT;
    }

    private void compileAttributes(Element element) {
        for (Attr attribute : Dom.attributes(element)) {
            if (CONTROL_NAMESPACE.equals(attribute.getNamespaceURI())) {
                throw new TemplateException("There is no attribute " + attribute.getName() + " for templates");
            }
            attach(ValueRule.of(attribute.getValue(), variables), attribute);
        }
    }

    private void attach(ValueRule rule, Node node) {
        if (rule instanceof ValueRule.Capture capture && (inAbsent || !captured.add(capture.name()))) {
            throw new TemplateException("'" + capture.name() + "' is captured "
                    + (inAbsent ? "from something that must be absent" : "twice in one template"));
        }
        ElementRule.attach(rule, node);
    }

    /** Removes a word like {@code ${more}} from the texts of an element and says whether it was there. */
    private static boolean takeWord(Element element, String word) {
        boolean found = false;
        for (Text text : Dom.texts(element)) {
            if (text.getData().strip().equals(word)) {
                element.removeChild(text);
                found = true;
            }
        }
        return found;
    }

    private List<Element> takeForbidden(Element element) {
        List<Element> forbidden = new ArrayList<>();
        for (Element child : Dom.childElements(element)) {
            if (isControl(child, "absent")) {
                forbidden.addAll(forbiddenIn(child));
                element.removeChild(child);
            }
        }
        return forbidden;
    }

    private List<Element> forbiddenIn(Element absent) {
        List<Element> forbidden = Dom.childElements(absent);
        if (inAbsent || forbidden.isEmpty() || !Dom.texts(absent).isEmpty()) {
            throw new TemplateException(
                    "t:absent holds the elements that must be absent, no text and no further t:absent");
        }
        inAbsent = true;
        forbidden.forEach(this::compile);
        inAbsent = false;
        return forbidden;
    }

    private static void flattenOrdered(Element element) {
        for (Element group : Dom.childElements(element)) {
            if (isControl(group, "in-order")) {
                if (!Dom.texts(group).isEmpty()) {
                    throw new TemplateException("t:in-order holds elements, no text");
                }
                for (Element member : Dom.childElements(group)) {
                    ElementRule.attachOrderGroup(member, group);
                    element.insertBefore(member, group);
                }
                element.removeChild(group);
            }
        }
    }

    private void compileTexts(Element element) {
        List<Text> texts = Dom.texts(element);
        boolean mixed = texts.size() > 1 || !Dom.childElements(element).isEmpty();
        for (Text text : texts) {
            ValueRule rule = ValueRule.of(text.getData(), variables);
            if (rule instanceof ValueRule.Absent) {
                throw new TemplateException("${absent} is for attributes; for content write ${empty} or t:absent");
            }
            if (mixed && !(rule instanceof ValueRule.Literal)) {
                throw new TemplateException(
                        text.getData() + " must be the whole content of " + XmlSnippet.name(element));
            }
            attach(rule, text);
        }
    }
}
