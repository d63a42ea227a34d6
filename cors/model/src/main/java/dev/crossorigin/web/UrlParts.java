package dev.crossorigin.web;

import java.util.Optional;

/**
 * The parts of a URL that follow its scheme and slashes, as they are written.
 *
 * @param userinfo the user name and password with the {@code @} after them; empty if there are none
 * @param port what follows the colon; absent if there is no colon
 * @param path the path with the slash ahead of it; empty if there is none
 * @param query the query with its {@code ?}; empty if there is none
 * @param fragment the fragment with its {@code #}; empty if there is none
 */
record UrlParts(
        String userinfo,
        String host,
        Optional<String> port,
        String path,
        String query,
        String fragment) {

    static UrlParts of(String text) {
        int path = firstOf(text, "/\\?#", 0);
        int query = firstOf(text, "?#", path);
        int fragment = firstOf(text, "#", query);
        var authority = text.substring(0, path);
        int host = authority.lastIndexOf('@') + 1;
        int colon = authority.indexOf(':', Math.max(host, authority.lastIndexOf(']')));
        return new UrlParts(
                authority.substring(0, host),
                authority.substring(host, colon < 0 ? path : colon),
                colon < 0 ? Optional.empty() : Optional.of(authority.substring(colon + 1)),
                text.substring(path, query),
                text.substring(query, fragment),
                text.substring(fragment));
    }

    /** Where one of some characters stands first; the text's length if none does. */
    static int firstOf(String text, String ends, int from) {
        int i = from;
        while (i < text.length() && ends.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
