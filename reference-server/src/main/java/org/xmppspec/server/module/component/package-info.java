/** External components (XEP-0114). */
package org.xmppspec.server.module.component;
