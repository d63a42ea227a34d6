/** Puts questions as text, and holds what is read to tables. */
@NullMarked
package dev.crossorigin.whatif;

import org.jspecify.annotations.NullMarked;
