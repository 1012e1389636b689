package org.xmppspec.xmpp.xml;

import java.util.Objects;

/**
 * An attribute of an element, other than a namespace declaration.
 *
 * @param prefix the prefix as written, empty when there is none
 * @param localName the name without its prefix
 * @param namespace the namespace that the prefix is bound to, empty when there is no prefix
 * @param value the value after XML's own unescaping and normalisation
 */
public record Attribute(String prefix, String localName, String namespace, String value) {
    /** Checks that no component is null. */
    public Attribute {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(localName, "localName");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Makes an attribute without a prefix.
     *
     * @param name its name
     * @param value its value
     * @return the attribute
     */
    public static Attribute of(String name, String value) {
        return new Attribute("", name, "", value);
    }

    /**
     * Makes an {@code xml:lang} attribute.
     *
     * @param language the language tag
     * @return the attribute
     */
    public static Attribute lang(String language) {
        return new Attribute("xml", "lang", XmlNames.XML_NAMESPACE, language);
    }

    /**
     * Says whether the attribute has this expanded name.
     *
     * @param wantedName a local name
     * @param wantedNamespace a namespace, empty for none
     * @return true when both are equal
     */
    public boolean is(String wantedName, String wantedNamespace) {
        return localName.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    /**
     * Gives the name as it is written in a tag.
     *
     * @return {@code prefix:name}, or the name alone
     */
    public String qualifiedName() {
        return XmlNames.qualified(prefix, localName);
    }
}
