package dev.crossorigin.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schemes other than those of the web: who has them in an origin, and who never does. */
final class Schemes {

    private static final String ALWAYS_NULL = "the origin of such a page is always null";
    private static final String SOCKET =
            "a page that opens a WebSocket has an origin with the scheme of the page";

    /** Why no browser sends an origin with the scheme. */
    private static final Map<String, String> NEVER =
            Map.ofEntries(
                    Map.entry("file", "the origin of a page from a file is always null"),
                    Map.entry("data", ALWAYS_NULL),
                    Map.entry("about", ALWAYS_NULL),
                    Map.entry("javascript", ALWAYS_NULL),
                    Map.entry("content", ALWAYS_NULL),
                    Map.entry("blob", "a blob has the origin of the page that made it"),
                    Map.entry("ws", SOCKET),
                    Map.entry("wss", SOCKET),
                    Map.entry("ftp", "browsers no longer open pages over FTP"));

    /** Whose origins they are. */
    private static final Map<String, String> KNOWN =
            Stream.of(
                            "capacitor=a Capacitor app on iOS",
                            "ionic=an Ionic app on iOS",
                            "tauri=a Tauri app on macOS, iOS or Linux",
                            "app=a desktop or mobile app, such as one of Electron",
                            "vscode-webview=a panel of Visual Studio Code",
                            "vscode-file=Visual Studio Code",
                            "chrome-extension=an extension of Chromium",
                            "safari-web-extension=an extension of Safari, and differs in every installation",
                            "moz-extension=an extension of Firefox, and differs in every installation")
                    .map(row -> row.split("=", 2))
                    .collect(Collectors.toMap(row -> row[0], row -> row[1]));

    private Schemes() {}

    /** Why a text cannot be the origin of a page; empty if it can. */
    static Optional<String> objection(String origin) {
        var scheme = origin.replaceFirst("(?s):.*", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(NEVER.get(scheme)).filter(why -> origin.contains(":"));
    }

    /** What is said of an origin that is not of the web. */
    static String notWeb(String scheme) {
        var whose = KNOWN.getOrDefault(scheme, "an app, not of a web page");
        return "this is the origin of %s; accept it if that app may call this service"
                .formatted(whose);
    }
}
