package org.xmppspec.cli.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.xmppspec.xmpp.stream.Namespaces;

/**
 * The JSON form of what goes over a stream; docs/json.md describes it.
 *
 * <p>There are two forms. Element by element ({@code name}, {@code attributes}, {@code children}) anything can be said.
 * In short ({@code {"message": {"to": ..., "body": ...}}}) only what short-form.tsv knows; it is written where it can be
 * read back to the very same XML, and read wherever it stands. Both take {@code jabber:client} for the stream's
 * namespace.
 */
public final class StanzaJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StanzaJson() {}

    /**
     * Describes an element as JSON, in short where nothing is lost by it.
     *
     * @param element as it stands in a stream
     * @return an object; its {@code toString} is JSON in one line
     * @throws IllegalArgumentException when it holds a comment or a processing instruction
     */
    public static JsonNode toJson(Element element) {
        return ShortForm.write(element)
                .filter(json -> SameXml.is(element, json))
                .orElseGet(() -> toGeneralJson(element));
    }

    /**
     * Describes an element as JSON, element by element.
     *
     * @param element as it stands in a stream
     * @return an object; its {@code toString} is JSON in one line
     * @throws IllegalArgumentException when it holds a comment or a processing instruction
     */
    public static JsonNode toGeneralJson(Element element) {
        return GeneralWriter.write(element, Namespaces.CLIENT);
    }

    /**
     * Reads JSON and writes what it says as XML.
     *
     * @param json one stanza in either form
     * @return one element, well-formed as it is to stand in a stream
     * @throws JsonFormException when the text is not JSON, or says nothing that can be written as XML
     */
    public static String toXml(String json) throws JsonFormException {
        List<String> all = toXmlAll(json);
        if (all.size() != 1) {
            throw JsonPlace.root(MAPPER.nullNode())
                    .mistake("here are " + all.size() + " stanzas where one is expected");
        }
        return all.get(0);
    }

    /**
     * Reads JSON with several stanzas: a list, or one value after another, or both.
     *
     * @param json stanzas in either form
     * @return the elements in order, each well-formed as it is to stand in a stream; none when the text is blank
     * @throws JsonFormException when the text is not JSON, or says nothing that can be written as XML
     */
    public static List<String> toXmlAll(String json) throws JsonFormException {
        List<String> elements = new ArrayList<>();
        List<JsonNode> values = values(json);
        for (int i = 0; i < values.size(); i++) {
            try {
                JsonPlace place = JsonPlace.root(values.get(i));
                for (JsonPlace one : place.node().isArray() ? place.items() : List.of(place)) {
                    elements.add(toXml(one));
                }
            } catch (JsonFormException e) {
                throw e.at(JsonPositions.find(MAPPER.getFactory(), json, i, e.at()));
            }
        }
        return elements;
    }

    private static List<JsonNode> values(String json) throws JsonFormException {
        try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(json)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            throw JsonFormException.at(e.getLocation(), "this is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static String toXml(JsonPlace place) throws JsonFormException {
        if (ShortForm.is(place.node())) {
            return ShortForm.toXml(place);
        }
        XmlText xml = new XmlText();
        new GeneralReader(xml).appendElement(place);
        return WellFormed.checked(xml, place);
    }
}
