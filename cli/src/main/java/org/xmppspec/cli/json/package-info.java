/** Stanzas as JSON and back without loss: in short where that says the same, else element by element; docs/json.md. */
package org.xmppspec.cli.json;
