/** Cases for XEP-0115: entity capabilities. */
package org.xmppspec.cases.xep0115;
