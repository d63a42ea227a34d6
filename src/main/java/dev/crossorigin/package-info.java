/**
 * Where the program begins. The rooms below it, and who may import whom, are in ARCHITECTURE.md.
 */
@NullMarked
package dev.crossorigin;

import org.jspecify.annotations.NullMarked;
