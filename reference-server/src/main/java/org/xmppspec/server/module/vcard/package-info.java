/** vCards of accounts (XEP-0054). */
package org.xmppspec.server.module.vcard;
