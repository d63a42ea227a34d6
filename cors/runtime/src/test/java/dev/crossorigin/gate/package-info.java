/** What a start does about what is declared. */
@NullMarked
package dev.crossorigin.gate;

import org.jspecify.annotations.NullMarked;
