/** What the Dev UI of an application shows of its policy, and the fix that it writes. */
@NullMarked
package dev.crossorigin.devui;

import org.jspecify.annotations.NullMarked;
