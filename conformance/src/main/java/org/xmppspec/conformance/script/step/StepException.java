package org.xmppspec.conformance.script.step;

/** A step cannot be performed as it stands; the message is a sentence that begins with the place. */
public final class StepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    /** Makes one. */
    public StepException(Place place, String sentence) {
        this(place, sentence, null);
    }

    /** Makes one with its cause. */
    public StepException(Place place, String sentence, Throwable cause) {
        super(place + ": " + sentence, cause);
        this.place = place;
    }

    /** Where the step stands. */
    public Place place() {
        return place;
    }
}
