/** A verdict in words, and what changes it. Plain Java. */
@NullMarked
package dev.crossorigin.explain;

import org.jspecify.annotations.NullMarked;
