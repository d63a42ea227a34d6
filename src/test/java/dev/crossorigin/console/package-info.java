/** The console on the packaged jar, over HTTP and in real browsers. */
@NullMarked
package dev.crossorigin.console;

import org.jspecify.annotations.NullMarked;
