/** The build steps of the extension. */
@NullMarked
package dev.crossorigin.deployment;

import org.jspecify.annotations.NullMarked;
