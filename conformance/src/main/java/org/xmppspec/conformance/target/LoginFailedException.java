package org.xmppspec.conformance.target;

import org.xmppspec.client.ConnectException;
import org.xmppspec.client.StreamStage;

/** A session with a target that did not reach the stage that it was to reach. */
public final class LoginFailedException extends TargetUnusableException {
    private static final long serialVersionUID = 1L;

    private final StreamStage stage;
    private final ConnectException.Kind kind;

    LoginFailedException(ConnectException cause) {
        super(cause.getMessage(), cause);
        stage = cause.stage();
        kind = cause.kind();
    }

    /** The stage that was not reached. */
    public StreamStage stage() {
        return stage;
    }

    /** What kept the session from it. */
    public ConnectException.Kind kind() {
        return kind;
    }
}
