package org.xmppspec.client.disco;

/**
 * What an entity says that it is.
 *
 * @param category such as {@code server}
 * @param type such as {@code im}
 * @param name what people call it, empty for none
 * @param language the language of the name, empty for none
 */
public record DiscoIdentity(String category, String type, String name, String language) {
    /** Category and type with a slash in between. */
    public String kind() {
        return category + "/" + type;
    }
}
