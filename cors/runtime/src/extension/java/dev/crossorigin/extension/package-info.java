/**
 * Puts the workbench into any Quarkus application that depends on it. Only this package, with the
 * build steps, knows that it is an extension.
 */
@NullMarked
package dev.crossorigin.extension;

import org.jspecify.annotations.NullMarked;
