package org.xmppspec.conformance.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The named users have a subscription to each other's presence, both ways, before the case's first line.
 *
 * <p>Each user needs an {@link Online} session among the parameters. The handshake and the presence that follows it
 * are consumed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Subscribed {
    /** Two or more names of users; each is a contact of each other. */
    String[] value();
}
