package org.xmppspec.server.hook;

import java.util.Optional;

/** Sees and changes what a request to bind a resource comes to. */
@FunctionalInterface
public interface BindHook {
    /**
     * Decides about one request.
     *
     * @param connection the connection, authenticated
     * @param requested the resourcepart that the client asked for, as it wrote it
     * @param outcome the outcome so far
     * @return the outcome to go on with
     */
    BindOutcome outcome(Connection connection, Optional<String> requested, BindOutcome outcome);
}
