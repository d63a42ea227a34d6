/**
 * Puts the workbench into this service: what an application that depends on it would get from build
 * steps. Beside {@code Main}, only this package imports anything of it.
 */
@NullMarked
package dev.crossorigin.wiring;

import org.jspecify.annotations.NullMarked;
