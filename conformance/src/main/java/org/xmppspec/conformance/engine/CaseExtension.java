package org.xmppspec.conformance.engine;

import org.junit.jupiter.api.extension.Extension;

/** Lets JUnit schedule cases. */
final class CaseExtension implements Extension {}
