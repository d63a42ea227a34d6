/** What is declared, as the running jar enforces it. */
@NullMarked
package dev.crossorigin.config;

import org.jspecify.annotations.NullMarked;
