/** The software version of the server (XEP-0092). */
package org.xmppspec.server.module.version;
