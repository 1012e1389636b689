/** Reads a stream's XML into DOM trees beside their raw text. */
package org.xmppspec.client.xml;
