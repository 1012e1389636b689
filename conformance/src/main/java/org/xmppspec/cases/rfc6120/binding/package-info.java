/** The cases of RFC 6120 section 7: resource binding. */
package org.xmppspec.cases.rfc6120.binding;
