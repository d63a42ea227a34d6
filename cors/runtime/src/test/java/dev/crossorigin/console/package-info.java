/** Looks at what the console makes of an answer. */
@NullMarked
package dev.crossorigin.console;

import org.jspecify.annotations.NullMarked;
