/** A request and an answer as they cross the network. Plain Java, shared by both models. */
@NullMarked
package dev.crossorigin.wire;

import org.jspecify.annotations.NullMarked;
