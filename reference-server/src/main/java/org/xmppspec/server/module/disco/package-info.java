/** Service discovery of the server and of accounts on whose behalf it answers (XEP-0030). */
package org.xmppspec.server.module.disco;
