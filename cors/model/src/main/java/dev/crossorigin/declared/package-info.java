/** What is declared in configuration, and whether the service may start under it. */
@NullMarked
package dev.crossorigin.declared;

import org.jspecify.annotations.NullMarked;
