/** Requests that would crash the CORS handler. */
@NullMarked
package dev.crossorigin.traffic;

import org.jspecify.annotations.NullMarked;
