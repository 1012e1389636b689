package org.xmppspec.server;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** The server cannot start; the message says in one sentence what is wrong and what to do. */
public final class ServerStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong and what to do
     * @param cause what went wrong underneath; null for none
     */
    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Tells whether the configuration makes no sense, such as an unknown name; otherwise the machine is in the way, such
     * as a port in use.
     *
     * @return true when another configuration is needed wherever the server starts
     */
    public boolean isMisconfigured() {
        return !(getCause() instanceof IOException || getCause() instanceof GeneralSecurityException);
    }
}
