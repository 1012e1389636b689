package org.xmppspec.conformance.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A table of a specification: one method, and a case of its own for each row of a data file.
 *
 * <p>The file is UTF-8 with tabs between columns and the names of the columns in its first line; lines that are empty
 * or begin with {@code #} do not count. The columns {@code id}, {@code title} and {@code observes} (requirement ids
 * with commas between them) are needed and mean what they mean on {@link Case}; {@code tags} and {@code scene} (see
 * {@link Scene}) are optional; the rest is for the method, which takes a parameter of type {@link Row}. Its other parameters are those of a {@link Case} and the
 * same for every row; sessions that differ by row are opened through {@link Actors}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith({CaseExtension.class, CaseTableRows.class})
public @interface CaseTable {
    /** The data file, beside the class of the method, such as {@code delivery.tsv}. */
    String value();

    /** Labels that every row has besides its own. */
    String[] tags() default {};

    /** Who says in words what a row is about. */
    Class<? extends RowInWords> words() default RowInWords.Unsaid.class;
}
