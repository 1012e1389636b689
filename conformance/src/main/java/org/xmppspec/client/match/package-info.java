/**
 * XML templates: what a case expects to receive, written as XML, and how a received element is compared with it.
 *
 * <p>The rules are these; each has a test of its own. XMLUnit walks both trees and names the differences, the rules
 * decide which of them count.
 *
 * <p><b>Names.</b> Local name and namespace of an element must be equal; the default namespace of a template is
 * {@code jabber:client} unless it declares another. Prefixes never count. {@code stream:} is bound to the streams
 * namespace, {@code t:} to {@code urn:xmppspec:template}.
 *
 * <p><b>Attributes.</b> An attribute that the template names must have exactly the value given. An attribute that the
 * template does not name is ignored. There are no default values: {@code type='normal'} does not match a message
 * without a type.
 *
 * <p><b>Content.</b>
 *
 * <ul>
 *   <li>An element without content ({@code <message/>}) says nothing about what is inside.
 *   <li>An element with content is closed: each child of the template must be found, each received child is used once,
 *       and there may be no others.
 *   <li>The text {@code ${more}} in an element lets other children and texts be there too.
 *   <li>{@code ${empty}} as the only content: no child element and no text.
 *   <li>In a message or presence that is the root of the template, children that a specification lets a server add
 *       (listed in {@code server-additions.tsv}) may be there unless the template speaks of them.
 *   <li>The order of children does not count. Within {@code <t:in-order>...</t:in-order>} it does; other children may
 *       stand in between where they are allowed at all.
 *   <li>{@code <t:absent><error/></t:absent>}: no child like those inside may be there. An element that holds nothing
 *       but {@code t:absent} is open for all other content.
 *   <li>{@code <t:one-of>...</t:one-of>} stands for one of the elements inside; it may also be the root.
 * </ul>
 *
 * <p><b>Text.</b> The text of an element is compared exactly, white space included, no matter how it was written (CDATA,
 * character references). Beside child elements, text of nothing but white space is ignored on both sides; other text
 * there must be equal piece by piece.
 *
 * <p><b>Values.</b> As a whole attribute value or text of an element:
 *
 * <ul>
 *   <li>{@code ${present}}: the attribute is there, the text has at least one character;
 *   <li>{@code ${absent}} (attributes only): the attribute is not there;
 *   <li>{@code ${any}}: there or not, whatever the value (in contrast to no content, child elements are not allowed);
 *   <li>{@code ${matches:REGEX}}: the whole value matches the regular expression, in which {@code ${name}} stands for
 *       the value of a variable, quoted;
 *   <li>{@code ${capture:NAME}}: like {@code ${present}}, and the value is kept under that name.
 * </ul>
 *
 * <p>Every other {@code ${name}} is a variable, also inside a longer value; an unknown one is a
 * {@link org.xmppspec.client.match.TemplateException}. The value of a variable is text and never read as a rule.
 */
package org.xmppspec.client.match;
