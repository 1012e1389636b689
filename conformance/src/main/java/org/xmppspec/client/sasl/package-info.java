/** The client's side of the SASL mechanisms, one interface over all. Knows nothing of streams. */
package org.xmppspec.client.sasl;
