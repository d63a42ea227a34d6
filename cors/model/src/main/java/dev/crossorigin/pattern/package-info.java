/** Regular expressions as sets of origins: what they admit, and whether that can be meant. */
@NullMarked
package dev.crossorigin.pattern;

import org.jspecify.annotations.NullMarked;
