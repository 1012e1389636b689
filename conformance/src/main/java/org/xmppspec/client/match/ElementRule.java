package org.xmppspec.client.match;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a template says about the content of one of its elements.
 *
 * @param content what may be there beside the children that the template names
 * @param forbidden templates of child elements that may not be there
 */
record ElementRule(Content content, List<Element> forbidden) {
    private static final String ELEMENT_RULE = "element-rule";
    private static final String VALUE_RULE = "value-rule";
    private static final String ORDER_GROUP = "order-group";

    /** What may be there beside the children that the template names. */
    enum Content {
        /** The template says nothing about the content. */
        OPEN,
        /** Nothing else. */
        EXACT,
        /** Whatever else comes. */
        MORE,
        /** Nothing at all. */
        EMPTY
    }

    void attachTo(Element element) {
        element.setUserData(ELEMENT_RULE, this, null);
    }

    static ElementRule of(Element element) {
        return (ElementRule) element.getUserData(ELEMENT_RULE);
    }

    static void attach(ValueRule rule, Node attributeOrText) {
        attributeOrText.setUserData(VALUE_RULE, rule, null);
    }

    static ValueRule valueRule(Node attributeOrText) {
        return (ValueRule) attributeOrText.getUserData(VALUE_RULE);
    }

    static void attachOrderGroup(Element element, Node group) {
        element.setUserData(ORDER_GROUP, group, null);
    }

    /** Whether two elements of a template stand in the same {@code t:in-order}. */
    static boolean inSameOrderGroup(Element one, Element other) {
        Object group = one.getUserData(ORDER_GROUP);
        return group != null && group.equals(other.getUserData(ORDER_GROUP));
    }
}
