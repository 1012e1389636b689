/** Service discovery (XEP-0030) as a client does it: reads answers, and walks from an entity to its items. */
package org.xmppspec.client.disco;
