/** Makes and removes accounts in band (XEP-0077). */
package org.xmppspec.client.register;
