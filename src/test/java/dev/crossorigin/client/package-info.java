/** The client page in real browsers, calling the real service. */
@NullMarked
package dev.crossorigin.client;

import org.jspecify.annotations.NullMarked;
