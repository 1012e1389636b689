/** JUnit XML, as Jenkins, GitLab and GitHub reporters take it. */
package org.xmppspec.reports.junit;
