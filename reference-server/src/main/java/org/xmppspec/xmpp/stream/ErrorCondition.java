package org.xmppspec.xmpp.stream;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An error condition of RFC 6120, written on the wire as an empty element. */
public interface ErrorCondition {
    /**
     * Gives the constant's name.
     *
     * @return the name of the element in capitals, with underscores for hyphens
     */
    String name();

    /**
     * Gives the name of the element that stands for the condition.
     *
     * @return its local name, such as {@code not-authorized}
     */
    default String elementName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds a condition by the name of its element.
     *
     * @param <C> the kind of condition
     * @param elementName a local name
     * @param conditions the conditions to look at
     * @return the condition, or empty when none has that name
     */
    static <C extends ErrorCondition> Optional<C> ofElementName(String elementName, C[] conditions) {
        return Arrays.stream(conditions)
                .filter(condition -> condition.elementName().equals(elementName))
                .findFirst();
    }
}
