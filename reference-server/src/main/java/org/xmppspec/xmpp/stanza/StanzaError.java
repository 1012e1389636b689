package org.xmppspec.xmpp.stanza;

import java.util.Objects;
import java.util.Optional;
import org.xmppspec.xmpp.stream.Namespaces;
import org.xmppspec.xmpp.xml.XmlElement;
import org.xmppspec.xmpp.xml.XmlElementBuilder;

/**
 * A stanza error (RFC 6120 section 8.3).
 *
 * @param type what the sender can do about it
 * @param condition what went wrong
 * @param text words for people, in English
 * @param application an application-specific condition
 */
public record StanzaError(
        StanzaErrorType type, StanzaErrorCondition condition, Optional<String> text, Optional<XmlElement> application) {
    /** Checks that no component is null. */
    public StanzaError {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(application, "application");
    }

    /**
     * Makes an error with the type that usually goes with its condition.
     *
     * @param condition what went wrong
     * @return the error, without text
     */
    public static StanzaError of(StanzaErrorCondition condition) {
        return of(condition.defaultType(), condition);
    }

    /**
     * Makes an error.
     *
     * @param type what the sender can do about it
     * @param condition what went wrong
     * @return the error, without text
     */
    public static StanzaError of(StanzaErrorType type, StanzaErrorCondition condition) {
        return new StanzaError(type, condition, Optional.empty(), Optional.empty());
    }

    /**
     * Adds words for people.
     *
     * @param words what went wrong, in English
     * @return an error that differs in its text only
     */
    public StanzaError withText(String words) {
        return new StanzaError(type, condition, Optional.of(words), application);
    }

    /**
     * Adds an application-specific condition.
     *
     * @param element the condition, in a namespace of its own
     * @return an error that differs in that condition only
     */
    public StanzaError withApplication(XmlElement element) {
        return new StanzaError(type, condition, text, Optional.of(element));
    }

    /**
     * Gives the {@code <error/>} element.
     *
     * @param contentNamespace the namespace of the stanza
     * @return the element
     */
    public XmlElement toXml(String contentNamespace) {
        XmlElementBuilder error = XmlElement.builder("error", contentNamespace)
                .attribute("type", type.attributeValue())
                .child(XmlElement.of(condition.elementName(), Namespaces.STANZA_ERRORS));
        text.ifPresent(words -> error.child(XmlElement.builder("text", Namespaces.STANZA_ERRORS)
                .lang("en")
                .text(words)
                .build()));
        application.ifPresent(error::child);
        return error.build();
    }
}
