package org.xmppspec.conformance.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xmppspec.client.StreamStage;

/**
 * A session that went to this stage and stopped there; on a parameter of type {@code XmppSession}.
 *
 * <p>The parameter's name is the actor's name, in the wire log and in the variables of XML: {@code ${romeo.full}}.
 * {@link Online} says the same for a session that is available.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stage {
    /** How far the session goes. */
    StreamStage value();

    /** Whose account it uses; the parameter's name where none is given. Equal names share one fresh account. */
    String user() default "";

    /** The resourcepart to ask for; where none is given, a unique one is asked for. */
    String resource() default "";

    /** The SASL mechanism to use; where none is given, the strongest that both sides know. */
    String mechanism() default "";

    /** Whether the session answers nothing by itself: no ping, no roster push, no closing tag. */
    boolean passive() default false;
}
