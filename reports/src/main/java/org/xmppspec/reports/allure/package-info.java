/** A run as results that Allure makes a site of. */
package org.xmppspec.reports.allure;
