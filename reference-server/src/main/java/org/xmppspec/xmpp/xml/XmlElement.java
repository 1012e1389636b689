package org.xmppspec.xmpp.xml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element with everything in it; immutable.
 *
 * <p>Prefixes, namespace declarations, the order of attributes and white space are kept as they came, so that an element
 * can be passed on unchanged. Two elements are equal when all of that is equal.
 *
 * @param tag name, attributes and namespace declarations
 * @param content everything inside the element, in order
 */
public record XmlElement(StartTag tag, List<XmlNode> content) implements XmlNode {
    /** Checks that there is a tag and copies the content. */
    public XmlElement {
        Objects.requireNonNull(tag, "tag");
        content = List.copyOf(content);
    }

    /**
     * Starts an element without a prefix.
     *
     * @param localName its name
     * @param namespace its namespace, empty for none
     * @return a builder
     */
    public static XmlElementBuilder builder(String localName, String namespace) {
        return new XmlElementBuilder("", localName, namespace);
    }

    /**
     * Starts an element with a prefix.
     *
     * @param prefix its prefix, empty for none
     * @param localName its name
     * @param namespace its namespace, empty for none
     * @return a builder
     */
    public static XmlElementBuilder builder(String prefix, String localName, String namespace) {
        return new XmlElementBuilder(prefix, localName, namespace);
    }

    /**
     * Makes an empty element without a prefix.
     *
     * @param localName its name
     * @param namespace its namespace, empty for none
     * @return the element
     */
    public static XmlElement of(String localName, String namespace) {
        return builder(localName, namespace).build();
    }

    /**
     * Makes an element that holds text only.
     *
     * @param localName its name
     * @param namespace its namespace, empty for none
     * @param text its text
     * @return the element
     */
    public static XmlElement of(String localName, String namespace, String text) {
        return builder(localName, namespace).text(text).build();
    }

    /**
     * Gives the prefix as written.
     *
     * @return the prefix, empty when there is none
     */
    public String prefix() {
        return tag.prefix();
    }

    /**
     * Gives the name without its prefix.
     *
     * @return the local name
     */
    public String localName() {
        return tag.localName();
    }

    /**
     * Gives the namespace.
     *
     * @return the namespace name, empty when the element is in none
     */
    public String namespace() {
        return tag.namespace();
    }

    /**
     * Gives the attributes in their order, without namespace declarations.
     *
     * @return the attributes
     */
    public List<Attribute> attributes() {
        return tag.attributes();
    }

    /**
     * Says whether the element has this expanded name.
     *
     * @param localName a local name
     * @param namespace a namespace, empty for none
     * @return true when both are equal
     */
    public boolean is(String localName, String namespace) {
        return tag.is(localName, namespace);
    }

    /**
     * Finds the value of an attribute that has no prefix.
     *
     * @param name its name
     * @return its value, or empty when there is no such attribute
     */
    public Optional<String> attribute(String name) {
        return tag.attribute(name);
    }

    /**
     * Finds the value of an attribute.
     *
     * @param localName its local name
     * @param namespace its namespace, empty for none
     * @return its value, or empty when there is no such attribute
     */
    public Optional<String> attribute(String localName, String namespace) {
        return tag.attribute(localName, namespace);
    }

    /**
     * Gives the value of {@code xml:lang} on this very element.
     *
     * @return the language, or empty when the element does not say
     */
    public Optional<String> lang() {
        return tag.attribute("lang", XmlNames.XML_NAMESPACE);
    }

    /**
     * Gives the child elements in order.
     *
     * @return the children, without text
     */
    public List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /**
     * Gives the child elements with one expanded name, in order.
     *
     * @param localName a local name
     * @param namespace a namespace
     * @return the children that have it
     */
    public List<XmlElement> children(String localName, String namespace) {
        return children().stream()
                .filter(child -> child.is(localName, namespace))
                .toList();
    }

    /**
     * Finds the first child element with an expanded name.
     *
     * @param localName a local name
     * @param namespace a namespace
     * @return the child, or empty when there is none
     */
    public Optional<XmlElement> child(String localName, String namespace) {
        return children().stream()
                .filter(child -> child.is(localName, namespace))
                .findFirst();
    }

    /**
     * Finds the first child element, whatever its name.
     *
     * @return the child, or empty when there is none
     */
    public Optional<XmlElement> firstChild() {
        return children().stream().findFirst();
    }

    /**
     * Gives the text directly inside the element, without that of its children.
     *
     * @return the text, empty when there is none
     */
    public String text() {
        return content.stream()
                .filter(XmlText.class::isInstance)
                .map(node -> ((XmlText) node).value())
                .collect(Collectors.joining());
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder that has everything of this element
     */
    public XmlElementBuilder toBuilder() {
        return new XmlElementBuilder(this);
    }

    /**
     * Copies the element with one attribute set.
     *
     * @param name the attribute's name, without a prefix
     * @param value its value
     * @return the copy
     */
    public XmlElement withAttribute(String name, String value) {
        return toBuilder().attribute(name, value).build();
    }

    /**
     * Copies the element without one attribute.
     *
     * @param name the attribute's name, without a prefix
     * @return the copy
     */
    public XmlElement withoutAttribute(String name) {
        return toBuilder().removeAttribute(name).build();
    }

    /**
     * Copies the element with one child more at its end.
     *
     * @param child the new child
     * @return the copy
     */
    public XmlElement withChild(XmlElement child) {
        return toBuilder().child(child).build();
    }

    /**
     * Writes the element as a document of its own.
     *
     * @return XML that declares every namespace it uses
     */
    @Override
    public String toString() {
        return XmlWriter.standalone(this);
    }
}
