package org.xmppspec.server;

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
}
