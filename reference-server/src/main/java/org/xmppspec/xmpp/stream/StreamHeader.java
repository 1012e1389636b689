package org.xmppspec.xmpp.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xmppspec.xmpp.xml.Attribute;
import org.xmppspec.xmpp.xml.NamespaceDeclaration;
import org.xmppspec.xmpp.xml.StartTag;
import org.xmppspec.xmpp.xml.XmlWriter;

/**
 * What a stream header says (RFC 6120 section 4.7), in either direction.
 *
 * @param to whom it is for, as written
 * @param from whom it comes from, as written
 * @param id the stream's identifier, in a response header
 * @param lang the default language
 * @param version the version of XMPP, as written; a header without one means 0.9
 * @param contentNamespace the default namespace that it declares for stanzas
 */
public record StreamHeader(
        Optional<String> to,
        Optional<String> from,
        Optional<String> id,
        Optional<String> lang,
        Optional<String> version,
        Optional<String> contentNamespace) {
    /** The XML declaration that precedes a header. */
    public static final String XML_DECLARATION = "<?xml version='1.0'?>";

    /** What ends a stream that was opened with {@link #toXml()}. */
    public static final String CLOSING_TAG = "</stream:stream>";

    /** Checks that no component is null. */
    public StreamHeader {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(contentNamespace, "contentNamespace");
    }

    /**
     * Makes the header that opens a stream of XMPP 1.0.
     *
     * @param to the domain to connect to
     * @param contentNamespace the namespace of the stanzas, such as {@link Namespaces#CLIENT}
     * @return a header without sender, identifier and language
     */
    public static StreamHeader initial(String to, String contentNamespace) {
        return new StreamHeader(
                Optional.of(to),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(StreamVersion.V1_0.toString()),
                Optional.of(contentNamespace));
    }

    /**
     * Reads a header.
     *
     * @param tag the root element's start tag
     * @return what it says
     */
    public static StreamHeader of(StartTag tag) {
        return new StreamHeader(
                tag.attribute("to"),
                tag.attribute("from"),
                tag.attribute("id"),
                tag.attribute("lang", Namespaces.XML),
                tag.attribute("version"),
                tag.declared("").filter(namespace -> !namespace.equals(Namespaces.STREAMS)));
    }

    /**
     * Gives the version that the peer is taken to support.
     *
     * @return the version as written, 0.9 when there is none, empty when it cannot be read
     */
    public Optional<StreamVersion> effectiveVersion() {
        return version.isEmpty() ? Optional.of(StreamVersion.V0_9) : StreamVersion.parse(version.get());
    }

    /**
     * Gives the tag to send.
     *
     * @return a start tag with the prefix {@code stream}
     */
    public StartTag toTag() {
        List<Attribute> attributes = new ArrayList<>();
        from.ifPresent(value -> attributes.add(Attribute.of("from", value)));
        to.ifPresent(value -> attributes.add(Attribute.of("to", value)));
        id.ifPresent(value -> attributes.add(Attribute.of("id", value)));
        version.ifPresent(value -> attributes.add(Attribute.of("version", value)));
        lang.ifPresent(value -> attributes.add(Attribute.lang(value)));
        List<NamespaceDeclaration> declarations = new ArrayList<>();
        contentNamespace.ifPresent(value -> declarations.add(new NamespaceDeclaration("", value)));
        declarations.add(new NamespaceDeclaration("stream", Namespaces.STREAMS));
        return new StartTag("stream", "stream", Namespaces.STREAMS, attributes, declarations);
    }

    /**
     * Writes the header as it is sent, after an XML declaration.
     *
     * @return XML that opens the root element and leaves it open
     */
    public String toXml() {
        return XML_DECLARATION + XmlWriter.startTag(toTag());
    }
}
