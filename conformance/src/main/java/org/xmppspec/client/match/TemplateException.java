package org.xmppspec.client.match;

/** A template, or a text with variables, cannot be used as it is written; the message says what is wrong and where. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception for one fault in a template.
     *
     * @param message what is wrong, where, and what to write instead
     */
    public TemplateException(String message) {
        super(message);
    }

    /**
     * Makes an exception for one fault in a template that something underneath has found.
     *
     * @param message what is wrong, where, and what to write instead
     * @param cause what was found underneath
     */
    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
