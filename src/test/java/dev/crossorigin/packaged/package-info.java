/**
 * The commands, the console and the guards of the packaged jar, from outside and in real browsers.
 */
@NullMarked
package dev.crossorigin.packaged;

import org.jspecify.annotations.NullMarked;
