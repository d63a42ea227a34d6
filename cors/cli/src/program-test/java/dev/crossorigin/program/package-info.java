/** Tests of the program; the classes ending in IT run the packaged jar. */
@NullMarked
package dev.crossorigin.program;

import org.jspecify.annotations.NullMarked;
