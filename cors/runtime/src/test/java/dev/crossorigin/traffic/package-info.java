/** What a start does about what is declared. */
@NullMarked
package dev.crossorigin.traffic;

import org.jspecify.annotations.NullMarked;
