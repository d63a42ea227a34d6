/** Puts the model of the CORS handler and Quarkus's own handler to the same requests. */
@NullMarked
package dev.crossorigin.handler;

import org.jspecify.annotations.NullMarked;
