/** Replacing running services without a failed request, as Kubernetes does. */
@NullMarked
package dev.crossorigin.rolling;

import org.jspecify.annotations.NullMarked;
