/** Tests of the record: its contract, and that it is kept. */
@NullMarked
package dev.crossorigin.data;

import org.jspecify.annotations.NullMarked;
