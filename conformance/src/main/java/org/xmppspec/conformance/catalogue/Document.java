package org.xmppspec.conformance.catalogue;

/**
 * A specification whose statements the catalogue lists.
 *
 * @param id for instance {@code RFC6120}
 * @param title what the document is about
 * @param link the address at which it can be read
 * @param counted whether it counts for coverage; documents that are kept for later do not
 */
public record Document(String id, String title, String link, boolean counted) {}
