/** A verdict in words, and what changes it. Plain Java; this is where the two models meet. */
@NullMarked
package dev.crossorigin.explain;

import org.jspecify.annotations.NullMarked;
