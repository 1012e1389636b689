/**
 * What the specifications demand: every statement with a BCP 14 keyword, as data.
 *
 * <p>An id names a document, a section and the number of the statement in it: {@code RFC6120-4.3.2-3}. Items of a list
 * that take their level from the sentence above have a further number ({@code RFC6120-4.4-1.2}), and the definitions of
 * error conditions end in {@code -DEF}. Ids are permanent, because an RFC never changes. The wording of the
 * specifications is not here: a requirement has a summary in our own words and a link to its section.
 */
package org.xmppspec.conformance.catalogue;
