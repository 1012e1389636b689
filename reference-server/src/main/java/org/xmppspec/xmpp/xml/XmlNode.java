package org.xmppspec.xmpp.xml;

/** What an element may contain: elements and text. */
public sealed interface XmlNode permits XmlElement, XmlText {}
