/** Presence subscriptions (RFC 6121 section 3 and appendix A): who may see whose presence, and how that changes. */
package org.xmppspec.server.module.subscription;
