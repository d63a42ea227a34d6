/** What is refused, set right, counted, listed and logged of the traffic. */
@NullMarked
package dev.crossorigin.traffic;

import org.jspecify.annotations.NullMarked;
