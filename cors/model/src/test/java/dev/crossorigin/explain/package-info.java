/** Holds what is explained to tables. */
@NullMarked
package dev.crossorigin.explain;

import org.jspecify.annotations.NullMarked;
