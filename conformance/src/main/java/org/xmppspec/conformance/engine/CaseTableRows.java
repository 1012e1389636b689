package org.xmppspec.conformance.engine;

import org.junit.jupiter.api.extension.Extension;

/** Lets JUnit schedule the rows of tables. */
final class CaseTableRows implements Extension {}
