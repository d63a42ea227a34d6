/**
 * What a browser makes of a server's answers, by the Fetch standard's CORS protocol. Plain Java: no
 * browser is run.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
@NullMarked
package dev.crossorigin.browser;

import org.jspecify.annotations.NullMarked;
