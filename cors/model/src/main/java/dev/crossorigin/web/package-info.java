/**
 * What a request, an answer, an origin and a URL are, read as browsers read them. Plain Java, which
 * every other room may use.
 */
@NullMarked
package dev.crossorigin.web;

import org.jspecify.annotations.NullMarked;
