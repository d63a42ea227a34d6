/**
 * What is declared but unsafe, never matches, or does not fit the routes. Plain Java: it is told
 * what is declared, and reads no configuration itself.
 */
@NullMarked
package dev.crossorigin.lint;

import org.jspecify.annotations.NullMarked;
