/** The programs that tests run, browsers among them. */
@NullMarked
package dev.crossorigin.testing;

import org.jspecify.annotations.NullMarked;
