/** Has fixes written into files. */
@NullMarked
package dev.crossorigin.devui;

import org.jspecify.annotations.NullMarked;
