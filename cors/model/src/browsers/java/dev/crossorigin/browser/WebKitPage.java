package dev.crossorigin.browser;

import dev.crossorigin.testing.Patience;
import dev.crossorigin.testing.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.opentest4j.TestAbortedException;

/** A page in WebKitGTK's MiniBrowser. Its console cannot be read, only what script gets. */
final class WebKitPage implements AutoCloseable {

    private static final String INSTALL = "apt-get install webkit2gtk-driver xvfb";

    /** Where Debian keeps it, for this architecture and others. */
    private static final List<Path> MINI_BROWSERS =
            Stream.of("x86_64-linux-gnu/webkit2gtk-4.1", "x86_64-linux-gnu/webkit2gtk-4.0")
                    .flatMap(folder -> Stream.of(folder, folder.replace("x86_64", "aarch64")))
                    .map(folder -> Path.of("/usr/lib", folder, "MiniBrowser"))
                    .toList();

    private final CaseServer server;
    private final Process driver;
    private final RemoteWebDriver page;

    WebKitPage(CaseServer server) throws IOException {
        this.server = server;
        var program = miniBrowser();
        int port = freePort();
        driver =
                new ProcessBuilder(
                                Program.find(INSTALL, "WebKitWebDriver").toString(),
                                "--host=127.0.0.1",
                                "--port=" + port)
                        .start();
        page = open(URI.create("http://127.0.0.1:" + port), program);
        page.manage().timeouts().scriptTimeout(Patience.GENEROUS);
        page.get(server.page());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path miniBrowser() {
        return MINI_BROWSERS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new TestAbortedException("no MiniBrowser; " + INSTALL));
    }

    private static RemoteWebDriver open(URI driver, Path program) {
        var browser = Map.of("binary", program.toString(), "args", List.of("--automation"));
        var wanted =
                new ImmutableCapabilities(
                        "browserName", "MiniBrowser", "webkitgtk:browserOptions", browser);
        return Patience.awaitInThisThread()
                .ignoreException(WebDriverException.class)
                .until(() -> new RemoteWebDriver(driver.toURL(), wanted, false), any -> true);
    }

    String version() {
        return page.getCapabilities().getBrowserVersion();
    }

    /** Plays the exchanges, and says of each whether script got the answer. */
    List<Boolean> play(List<Exchange> exchanges) {
        IntStream.range(0, exchanges.size())
                .forEach(number -> server.serve(number, exchanges.get(number)));
        var outcomes =
                page.executeAsyncScript(
                        "const done = arguments[1]; (%s)(arguments[0]).then(done)"
                                .formatted(LivePage.FETCH_ALL.strip()),
                        LivePage.numbered(exchanges, 0));
        return ((List<?>) outcomes)
                .stream().map(outcome -> ((List<?>) outcome).get(0).equals("read")).toList();
    }

    @Override
    public void close() {
        page.quit();
        driver.destroy();
    }
}
