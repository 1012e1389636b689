/** The cases of XEP-0368: TLS from the first byte. */
package org.xmppspec.cases.xep0368;
