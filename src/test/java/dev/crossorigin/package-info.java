/** Tests of the program as a whole, and the means to run it. */
@NullMarked
package dev.crossorigin;

import org.jspecify.annotations.NullMarked;
