package dev.crossorigin.pattern;

import dev.crossorigin.web.Origin;
import java.util.regex.Pattern;

/** The machine itself, whose pages and servers nobody else can see. */
public final class Loopback {

    private static final Pattern ADDRESS = Pattern.compile("127([.][0-9]+){3}");

    private Loopback() {}

    public static boolean isHostOf(Origin origin) {
        var written = origin.host();
        var host = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || ADDRESS.matcher(host).matches();
    }
}
