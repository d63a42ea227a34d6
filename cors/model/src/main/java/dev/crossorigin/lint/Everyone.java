package dev.crossorigin.lint;

import dev.crossorigin.declaration.Setting;
import java.util.Locale;
import java.util.Set;

/** Entries by which their authors mean every origin, and which allow nobody. */
final class Everyone {

    private static final Set<String> WORDS =
            Set.of(
                    ".*",
                    "**",
                    "*.*",
                    "*/*",
                    "*://*",
                    "/*",
                    "/*/",
                    "/**",
                    "/**/",
                    "%",
                    "all",
                    "any",
                    "true",
                    "http://*",
                    "https://*",
                    "https?://*",
                    "http*",
                    "https://**",
                    "http*://*",
                    "^.*$",
                    "\"*\"",
                    "'*'",
                    "[*]",
                    "['*']",
                    "[\"*\"]");

    private Everyone() {}

    static boolean isMeantBy(String entry) {
        return WORDS.contains(entry.toLowerCase(Locale.ROOT));
    }

    static Finding finding(Setting setting) {
        return Finding.of(
                Rule.ORIGIN_GLOB,
                setting,
                "this allows no origin; to allow every origin, write * as the only entry");
    }
}
