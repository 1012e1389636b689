package org.xmppspec.xmpp.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts an {@link XmlElement} together. */
public final class XmlElementBuilder {
    private String prefix;
    private String localName;
    private String namespace;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<NamespaceDeclaration> declarations = new ArrayList<>();
    private final List<XmlNode> content = new ArrayList<>();

    XmlElementBuilder(String prefix, String localName, String namespace) {
        name(prefix, localName, namespace);
    }

    XmlElementBuilder(XmlElement element) {
        this(element.prefix(), element.localName(), element.namespace());
        attributes.addAll(element.attributes());
        declarations.addAll(element.tag().declarations());
        content.addAll(element.content());
    }

    XmlElementBuilder(StartTag tag) {
        this(tag.prefix(), tag.localName(), tag.namespace());
        attributes.addAll(tag.attributes());
        declarations.addAll(tag.declarations());
    }

    /**
     * Changes the element's name.
     *
     * @param newPrefix the prefix, empty for none
     * @param newLocalName the local name
     * @param newNamespace the namespace, empty for none
     * @return this builder
     */
    public XmlElementBuilder name(String newPrefix, String newLocalName, String newNamespace) {
        prefix = Objects.requireNonNull(newPrefix, "prefix");
        localName = Objects.requireNonNull(newLocalName, "localName");
        namespace = Objects.requireNonNull(newNamespace, "namespace");
        return this;
    }

    /**
     * Sets an attribute that has no prefix; one of the same name is replaced in its place.
     *
     * @param name its name
     * @param value its value
     * @return this builder
     */
    public XmlElementBuilder attribute(String name, String value) {
        return attribute(Attribute.of(name, value));
    }

    /**
     * Sets an attribute that has no prefix, if there is a value for it.
     *
     * @param name its name
     * @param value its value; nothing happens when it is empty
     * @return this builder
     */
    public XmlElementBuilder attribute(String name, Optional<String> value) {
        value.ifPresent(present -> attribute(name, present));
        return this;
    }

    /**
     * Sets an attribute; one with the same expanded name is replaced in its place.
     *
     * @param attribute the attribute
     * @return this builder
     */
    public XmlElementBuilder attribute(Attribute attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).is(attribute.localName(), attribute.namespace())) {
                attributes.set(i, attribute);
                return this;
            }
        }
        attributes.add(attribute);
        return this;
    }

    /**
     * Sets {@code xml:lang}.
     *
     * @param language the language tag
     * @return this builder
     */
    public XmlElementBuilder lang(String language) {
        return attribute(Attribute.lang(language));
    }

    /**
     * Removes an attribute that has no prefix, if it is there.
     *
     * @param name its name
     * @return this builder
     */
    public XmlElementBuilder removeAttribute(String name) {
        attributes.removeIf(attribute -> attribute.is(name, ""));
        return this;
    }

    /**
     * Declares a namespace on this element, whether it is used here or not.
     *
     * @param declaredPrefix the prefix, empty for the default namespace
     * @param declaredNamespace the namespace
     * @return this builder
     */
    public XmlElementBuilder declare(String declaredPrefix, String declaredNamespace) {
        declarations.removeIf(declaration -> declaration.prefix().equals(declaredPrefix));
        declarations.add(new NamespaceDeclaration(declaredPrefix, declaredNamespace));
        return this;
    }

    /**
     * Adds text at the end; nothing happens when it is empty.
     *
     * @param text the characters, unescaped
     * @return this builder
     */
    public XmlElementBuilder text(String text) {
        if (!text.isEmpty()) {
            content.add(new XmlText(text));
        }
        return this;
    }

    /**
     * Adds a child at the end.
     *
     * @param child the child
     * @return this builder
     */
    public XmlElementBuilder child(XmlElement child) {
        content.add(Objects.requireNonNull(child, "child"));
        return this;
    }

    /**
     * Adds a child that holds text only, in this element's namespace.
     *
     * @param name the child's name
     * @param text its text
     * @return this builder
     */
    public XmlElementBuilder child(String name, String text) {
        return child(builderForChild(name).text(text).build());
    }

    /**
     * Adds nodes at the end.
     *
     * @param nodes elements and text
     * @return this builder
     */
    public XmlElementBuilder content(List<? extends XmlNode> nodes) {
        content.addAll(nodes);
        return this;
    }

    /**
     * Removes the child elements that a condition is true for.
     *
     * @param condition tells which
     * @return this builder
     */
    public XmlElementBuilder removeChildren(Predicate<XmlElement> condition) {
        content.removeIf(node -> node instanceof XmlElement child && condition.test(child));
        return this;
    }

    /**
     * Removes everything inside the element.
     *
     * @return this builder
     */
    public XmlElementBuilder clearContent() {
        content.clear();
        return this;
    }

    /**
     * Makes the element.
     *
     * @return an element with what was set so far
     */
    public XmlElement build() {
        return new XmlElement(new StartTag(prefix, localName, namespace, attributes, declarations), content);
    }

    private XmlElementBuilder builderForChild(String name) {
        return new XmlElementBuilder(prefix, name, namespace);
    }
}
