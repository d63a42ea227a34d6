/** Requests that nobody would write, in great number, over bare sockets. */
@NullMarked
package dev.crossorigin.fuzz;

import org.jspecify.annotations.NullMarked;
