/** One connection: bytes in and out, with TLS or without, and how it ended. Knows nothing of XML. */
package org.xmppspec.client.wire;
