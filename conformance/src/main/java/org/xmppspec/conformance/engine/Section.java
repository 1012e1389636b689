package org.xmppspec.conformance.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The section of a specification that a class of cases is about. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Section {
    /** The document and the section, such as {@code RFC6120 11.3} or {@code XEP0030 3.1}. */
    String value();
}
