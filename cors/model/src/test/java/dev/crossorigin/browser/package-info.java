/** The model of browsers beside recorded browsers, live ones and the standard. */
@NullMarked
package dev.crossorigin.browser;

import org.jspecify.annotations.NullMarked;
