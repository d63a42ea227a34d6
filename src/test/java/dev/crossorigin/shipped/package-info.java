/**
 * The policies that are shipped, read as the linter reads them and enforced by the packaged jar.
 */
@NullMarked
package dev.crossorigin.shipped;

import org.jspecify.annotations.NullMarked;
