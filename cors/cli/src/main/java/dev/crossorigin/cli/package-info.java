/** What can be asked of the program on the command line, before Quarkus starts. */
@NullMarked
package dev.crossorigin.cli;

import org.jspecify.annotations.NullMarked;
