/** The resource that pages on other origins call. It knows nothing of CORS. */
@NullMarked
package dev.crossorigin.data;

import org.jspecify.annotations.NullMarked;
