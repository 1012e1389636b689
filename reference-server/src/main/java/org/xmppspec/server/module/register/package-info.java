/** In-band registration (XEP-0077): new accounts before authentication, password and removal after it. */
package org.xmppspec.server.module.register;
