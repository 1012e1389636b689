package org.xmppspec.client.disco;

import java.util.List;

/**
 * Further information about an entity (XEP-0128).
 *
 * @param type what the form is about, empty when it does not say
 * @param fields its fields, without the one that says the type
 */
public record DiscoForm(String type, List<Field> fields) {
    /** Copies the fields. */
    public DiscoForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name its name for programs
     * @param label its name for people, empty for none
     * @param values its values, in order
     */
    public record Field(String name, String label, List<String> values) {
        /** Copies the values. */
        public Field {
            values = List.copyOf(values);
        }
    }
}
