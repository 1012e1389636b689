/**
 * The reference server: {@link org.xmppspec.server.ReferenceServer} starts one from a {@link
 * org.xmppspec.server.ServerConfig}, as a mock web server is started in a test.
 */
package org.xmppspec.server;
