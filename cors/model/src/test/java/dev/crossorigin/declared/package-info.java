/** What is declared, as the running jar enforces it. */
@NullMarked
package dev.crossorigin.declared;

import org.jspecify.annotations.NullMarked;
