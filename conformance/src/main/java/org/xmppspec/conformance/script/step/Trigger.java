package org.xmppspec.conformance.script.step;

import java.util.regex.Pattern;

/** What an answer waits for. */
public sealed interface Trigger {
    /** An element that matches a template; captures can be used in the answer. */
    record Template(String template) implements Trigger {}

    /** An element in which an XPath expression is true or finds something. */
    record XPath(String expression) implements Trigger {}

    /** A message whose body has a match; named groups can be used in the answer. */
    record Body(Pattern pattern) implements Trigger {}
}
