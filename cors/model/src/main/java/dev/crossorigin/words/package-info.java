/**
 * What is said about a fault: by us, and by the engines, whose lines are printed and recognised.
 */
@NullMarked
package dev.crossorigin.words;

import org.jspecify.annotations.NullMarked;
