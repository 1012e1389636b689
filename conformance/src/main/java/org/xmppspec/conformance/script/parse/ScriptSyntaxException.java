package org.xmppspec.conformance.script.parse;

import org.xmppspec.conformance.script.step.Place;

/** A script, or a line at the prompt, that cannot be read; the message is a sentence that begins with the place. */
public final class ScriptSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String sentence;

    /**
     * Makes one.
     *
     * @param place where the mistake is
     * @param sentence what was expected and what stands there, without the place
     */
    public ScriptSyntaxException(Place place, String sentence) {
        super(place + ": " + sentence);
        this.place = place;
        this.sentence = sentence;
    }

    /** Where the mistake is. */
    public Place place() {
        return place;
    }

    /** What was expected and what stands there, without the place. */
    public String sentence() {
        return sentence;
    }
}
