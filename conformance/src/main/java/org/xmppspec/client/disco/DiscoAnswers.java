package org.xmppspec.client.disco;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.xmppspec.client.Received;
import org.xmppspec.xmpp.stream.Namespaces;

/** Reads what is in answers, as far as it is there; whatever else is in them is passed over. */
public final class DiscoAnswers {
    private static final String FORMS = "jabber:x:data";
    private static final String FORM_TYPE = "FORM_TYPE";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private DiscoAnswers() {}

    /** Whether an answer is a result, and no error. */
    public static boolean isResult(Received answer) {
        return answer.attribute("type").equals("result");
    }

    /** The identities in an answer to disco#info. */
    public static List<DiscoIdentity> identities(Received answer) {
        return inQuery(answer, Namespaces.DISCO_INFO, Namespaces.DISCO_INFO, "identity").stream()
                .map(identity -> new DiscoIdentity(
                        identity.getAttribute("category"),
                        identity.getAttribute("type"),
                        identity.getAttribute("name"),
                        identity.getAttributeNS(XML, "lang")))
                .toList();
    }

    /** The names of the features in an answer to disco#info, as often as they are there. */
    public static List<String> features(Received answer) {
        return inQuery(answer, Namespaces.DISCO_INFO, Namespaces.DISCO_INFO, "feature").stream()
                .map(feature -> feature.getAttribute("var"))
                .toList();
    }

    /** The forms with further information in an answer to disco#info (XEP-0128). */
    public static List<DiscoForm> forms(Received answer) {
        return inQuery(answer, Namespaces.DISCO_INFO, FORMS, "x").stream()
                .map(DiscoAnswers::form)
                .toList();
    }

    /** The items in an answer to disco#items. */
    public static List<DiscoItem> items(Received answer) {
        return inQuery(answer, Namespaces.DISCO_ITEMS, Namespaces.DISCO_ITEMS, "item").stream()
                .map(item ->
                        new DiscoItem(item.getAttribute("jid"), item.getAttribute("node"), item.getAttribute("name")))
                .toList();
    }

    /** The condition of the error that an answer is, and its text if it has one; empty for a result. */
    public static String error(Received answer) {
        List<Element> errors = children(answer.dom(), answer.namespace(), "error");
        String condition = errors.stream()
                .flatMap(error -> children(error, Namespaces.STANZA_ERRORS, "*").stream())
                .map(Element::getLocalName)
                .filter(name -> !name.equals("text"))
                .findFirst()
                .orElse(isResult(answer) ? "" : "an error without a condition");
        String text = errors.stream()
                .flatMap(error -> children(error, Namespaces.STANZA_ERRORS, "text").stream())
                .map(element -> element.getTextContent().strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> " (" + words + ")")
                .orElse("");
        return condition + text;
    }

    private static DiscoForm form(Element form) {
        List<DiscoForm.Field> fields = children(form, FORMS, "field").stream()
                .map(field -> new DiscoForm.Field(
                        field.getAttribute("var"),
                        field.getAttribute("label"),
                        children(field, FORMS, "value").stream()
                                .map(Element::getTextContent)
                                .toList()))
                .toList();
        String type = fields.stream()
                .filter(field -> field.name().equals(FORM_TYPE))
                .flatMap(field -> field.values().stream())
                .findFirst()
                .orElse("");
        return new DiscoForm(
                type,
                fields.stream().filter(field -> !field.name().equals(FORM_TYPE)).toList());
    }

    private static List<Element> inQuery(Received answer, String query, String namespace, String name) {
        return children(answer.dom(), query, "query").stream()
                .flatMap(element -> children(element, namespace, name).stream())
                .toList();
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> namespace.equals(child.getNamespaceURI()))
                .filter(child -> name.equals("*") || name.equals(child.getLocalName()))
                .toList();
    }
}
