/** Cases for XEP-0030: service discovery. */
package org.xmppspec.cases.xep0030;
