package org.xmppspec.conformance.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One behaviour of the target, asked for and judged.
 *
 * <p>The method declares who takes part as parameters ({@link Stage}, {@link Online}, {@link Actors},
 * {@link org.xmppspec.client.Account}, {@link org.xmppspec.client.RemoteContact}, {@link ComponentStreams}) and judges through
 * {@link org.xmppspec.conformance.observe.Observations}. It never asserts and never sleeps.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(CaseExtension.class)
public @interface Case {
    /**
     * The permanent id: number of the specification, section, a slug, such as
     * {@code 6120-11.3-not-well-formed-closes-the-stream}. Never renumbered and never used again.
     */
    String value();

    /** What the target has to do, as one sentence for reports. */
    String title();

    /**
     * Every requirement that the case observes. One that is not observed although the case went through to its end, and
     * an observation of one that is not listed, are defects of the suite.
     */
    String[] observes();

    /**
     * Labels to select by, such as {@code abuse} for cases whose purpose is to strain. Cases with {@code failed-login} run
     * after all others, because real servers ban.
     */
    String[] tags() default {};
}
