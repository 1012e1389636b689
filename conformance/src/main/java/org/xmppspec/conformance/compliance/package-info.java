/**
 * The XMPP Compliance Suites (XEP-0479) as a view: which of their features a server offers, and what the cases about
 * them showed.
 *
 * <p>Which features there are, by which specifications they are provided and how a client sees that they are offered is
 * data: {@code suites-2023.tsv}.
 */
package org.xmppspec.conformance.compliance;
