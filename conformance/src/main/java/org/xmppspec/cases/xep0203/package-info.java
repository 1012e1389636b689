/** Cases for XEP-0203: delay stamps. */
package org.xmppspec.cases.xep0203;
