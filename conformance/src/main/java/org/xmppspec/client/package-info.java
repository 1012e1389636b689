/**
 * The scripted client: connects to a chosen stage, says what it is told, records everything, judges nothing.
 *
 * <p>Start at {@link org.xmppspec.client.Connector#open}: it gives an {@link org.xmppspec.client.XmppSession}. What a
 * session sees is raw text and a JDK DOM tree, never a class of the reference server, so that a mistake in the one
 * cannot hide a mistake in the other.
 */
package org.xmppspec.client;
