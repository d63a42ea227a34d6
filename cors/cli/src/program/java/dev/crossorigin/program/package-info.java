/** The program: the commands for an application that is not the one they are packaged in. */
@NullMarked
package dev.crossorigin.program;

import org.jspecify.annotations.NullMarked;
