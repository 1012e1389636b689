package org.xmppspec.client.match;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns a template with {@code t:one-of} into the templates without, one for each choice. */
final class Alternatives {
    private static final int LIMIT = 64;

    private Alternatives() {}

    /**
     * Lists the templates that a wrapped template stands for.
     *
     * @param wrapper the element around the template's root
     * @return the same wrapper when there is nothing to choose, else copies
     */
    static List<Element> of(Element wrapper) {
        List<Element> found = new ArrayList<>();
        expand(wrapper, found);
        return found;
    }

    private static void expand(Element wrapper, List<Element> found) {
        Element choice = firstChoice(wrapper);
        if (choice == null) {
            if (found.size() == LIMIT) {
                throw new TemplateException("The template has more than " + LIMIT + " alternatives in t:one-of");
            }
            found.add(wrapper);
            return;
        }
        int options = options(choice);
        for (int i = 0; i < options; i++) {
            Element copy = Dom.normalized(wrapper);
            Element copiedChoice = firstChoice(copy);
            Element option = Dom.childElements(copiedChoice).get(i);
            copiedChoice.getParentNode().replaceChild(option, copiedChoice);
            expand(copy, found);
        }
    }

    private static int options(Element choice) {
        if (!Dom.texts(choice).isEmpty() || Dom.childElements(choice).isEmpty()) {
            throw new TemplateException("t:one-of needs the alternatives as child elements and may hold no text");
        }
        return Dom.childElements(choice).size();
    }

    private static Element firstChoice(Node parent) {
        for (Element child : Dom.childElements(parent)) {
            Element found = TemplateCompiler.isControl(child, "one-of") ? child : firstChoice(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
