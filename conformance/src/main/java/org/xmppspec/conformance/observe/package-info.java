/**
 * How a case judges: observations, each of one requirement, and the sentences that they are made with.
 *
 * <p>The level of the requirement decides what a deviation is: of a MUST a FAIL, of a SHOULD a WARN, of a MAY only an
 * INFO. A deviation ends nothing: the case goes on and looks at the rest, unless it asks for something that then is not
 * there ({@link org.xmppspec.conformance.observe.Observed#orEnd}).
 *
 * <p>Nothing passes by looking away. An absence counts only behind a fence that has come
 * ({@link org.xmppspec.conformance.observe.Absence}); what is forbidden stays forbidden until the stream has closed; a
 * requirement that a case lists and does not look at, or looks at and does not list, is a defect of the suite.
 */
package org.xmppspec.conformance.observe;
