/**
 * The cases of RFC 6120, XMPP Core: one class for a section or a small group of sections.
 *
 * <p>Where a sentence demands that the stream ends and only recommends the condition, the end is observed under the
 * sentence's own id and the condition under the id of its definition ({@code RFC6120-4.9.3.18-DEF}), so that another
 * condition is a warning and no end is a failure.
 */
package org.xmppspec.cases.rfc6120;
