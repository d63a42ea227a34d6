/** What is declared, as values. */
@NullMarked
package dev.crossorigin.declaration;

import org.jspecify.annotations.NullMarked;
