/**
 * What is declared but unsafe, never matches, or does not fit the routes. Plain Java: callers pass
 * in what is declared; this room reads no configuration.
 */
@NullMarked
package dev.crossorigin.lint;

import org.jspecify.annotations.NullMarked;
