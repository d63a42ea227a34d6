/** The manifests in k8s/: what kubectl makes of them, and what the jar does under their values. */
@NullMarked
package dev.crossorigin.k8s;

import org.jspecify.annotations.NullMarked;
