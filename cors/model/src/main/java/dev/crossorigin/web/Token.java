package dev.crossorigin.web;

import java.util.regex.Pattern;

/**
 * What a method and a header name are made of.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-tokens">RFC 9110, tokens</a>
 */
public final class Token {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++");

    private Token() {}

    public static boolean matches(String text) {
        return TOKEN.matcher(text).matches();
    }
}
