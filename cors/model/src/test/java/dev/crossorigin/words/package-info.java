/** Puts text that browsers print to what is read off it. */
@NullMarked
package dev.crossorigin.words;

import org.jspecify.annotations.NullMarked;
