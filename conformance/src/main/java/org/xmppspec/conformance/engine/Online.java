package org.xmppspec.conformance.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A session that has its roster and is available; on a parameter of type {@code XmppSession}.
 *
 * <p>The parameter's name is the actor's name, in the wire log and in the variables of XML: {@code ${romeo.full}}.
 * Before the first line of the case runs, the sessions of one account (and of contacts, see {@link Subscribed}) have
 * seen each other's presence, and that presence is consumed.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Online {
    /** Whose account it uses; the parameter's name where none is given. Equal names share one fresh account. */
    String user() default "";

    /** The resourcepart to ask for; where none is given, a unique one is asked for. */
    String resource() default "";

    /** The priority of its initial presence, -128 to 127. */
    int priority() default 0;

    /** Whether it asks for the roster first, which makes it an interested resource (RFC 6121 section 2.2). */
    boolean roster() default true;
}
