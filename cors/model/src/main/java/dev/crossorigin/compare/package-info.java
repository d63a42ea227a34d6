/** Compares two policies: who gains access by a change, and who loses it. */
@NullMarked
package dev.crossorigin.compare;

import org.jspecify.annotations.NullMarked;
