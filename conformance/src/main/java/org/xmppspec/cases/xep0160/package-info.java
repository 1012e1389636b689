/** Cases for XEP-0160: offline messages. */
package org.xmppspec.cases.xep0160;
