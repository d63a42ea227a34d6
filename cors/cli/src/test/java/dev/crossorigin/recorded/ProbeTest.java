package dev.crossorigin.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.crossorigin.browser.Browser;
import dev.crossorigin.browser.CredentialsMode;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.browser.Verdict;
import dev.crossorigin.recorded.Unanswered.Why;
import dev.crossorigin.web.Headers;
import dev.crossorigin.web.Origin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain --url} gets from real servers. */
class ProbeTest {

    private static final String PAGE = "https://app.example";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** A slow machine answers too. */
    private final Probe probe = new Probe(Duration.ofMinutes(3), Duration.ofMinutes(3));

    private final Probe hasty = new Probe(Duration.ofMinutes(3), Duration.ofSeconds(1));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /**
     * Allows all but {@code /closed} and {@code /lost}, redirects that and {@code /hop} and never
     * ends {@code /endless}.
     */
    private void answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestHeaders();
        var path = exchange.getRequestURI().toString();
        seen.add(
                "%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                path,
                                asked.getFirst("Origin"),
                                asked.getFirst("Access-Control-Request-Headers")));
        var answer = exchange.getResponseHeaders();
        if (path.equals("/lost")) {
            answer.add("Location", "/lost");
        } else if (!path.equals("/closed")) {
            answer.add("Access-Control-Allow-Origin", asked.getFirst("Origin"));
            answer.add("Access-Control-Allow-Methods", "PUT");
            answer.add("Access-Control-Allow-Headers", "x-a");
        }
        if (path.startsWith("/hop")) {
            answer.add("Location", path.equals("/hop") ? "/end" : path + "p");
        }
        boolean preflight = exchange.getRequestMethod().equals("OPTIONS");
        if (path.equals("/endless") && !preflight) {
            exchange.sendResponseHeaders(200, 0);
            endlessly(exchange);
        }
        boolean redirect = path.startsWith("/hop") || path.equals("/lost");
        exchange.sendResponseHeaders(preflight ? 204 : redirect ? 307 : 200, -1);
        exchange.close();
    }

    private static void endlessly(HttpExchange exchange) throws IOException {
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(new byte[8192]);
            }
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static PageRequest asked(String url, String method, String... headers) {
        return new PageRequest(
                Origin.of(PAGE), url, method, Headers.of(headers), CredentialsMode.SAME_ORIGIN);
    }

    @Test
    void aPreflightGoesAheadOfTheRequest() throws Unanswered {
        var exchange = probe.ask(asked(at("/open?a=%20|"), "GET", "X-A", "1"), false);
        assertThat(seen)
                .containsExactly(
                        "OPTIONS /open?a=%20%7C https://app.example x-a",
                        "GET /open?a=%20%7C https://app.example null");
        assertThat(Browser.judge(exchange)).isInstanceOf(Verdict.Allowed.class);
        assertThat(exchange.preflight()).map(answer -> answer.status()).contains(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /open   | false | GET /open",
                "HEAD   | /closed | false | HEAD /closed",
                "PUT    | /open   | false | OPTIONS /open",
                "PUT    | /open   | true  | OPTIONS /open, PUT /open",
                "PUT    | /closed | true  | OPTIONS /closed",
                "DELETE | /open   | true  | OPTIONS /open",
                "POST   | /closed | true  | POST /closed",
                "PUT    | /hop    | true  | OPTIONS /hop, PUT /hop, OPTIONS /end, PUT /end"
            })
    void onlyWhatBrowsersWouldSendIsSent(String method, String path, boolean all, String sent)
            throws Unanswered {
        probe.ask(asked(at(path), method), all);
        assertThat(seen.stream().map(line -> line.split(" https", 2)[0]))
                .isEqualTo(List.of(sent.split(", ", -1)));
    }

    @Test
    void whereNothingIsSentNothingIsRecorded() throws Unanswered {
        var exchange = probe.ask(asked(at("/open"), "POST"), false);
        assertThat(seen).isEmpty();
        assertThat(exchange.preflight()).isEmpty();
        assertThat(exchange.actual()).isEmpty();
    }

    @Test
    void browsersGoNoFurtherThanTheFirstFault() throws Unanswered {
        var exchange = probe.ask(asked(at("/lost"), "GET"), false);
        assertThat(seen).containsExactly("GET /lost https://app.example null");
        assertThat(Browser.judge(exchange).faults())
                .extracting(Fault::name)
                .containsExactly("MissingAllowOriginHeader");
    }

    @Test
    void aRefusalIsTheBrowsersToFind() throws Unanswered {
        var exchange = probe.ask(asked(at("/closed"), "GET"), false);
        assertThat(Browser.judge(exchange).faults())
                .extracting(Fault::name)
                .containsExactly("MissingAllowOriginHeader");
    }

    @Test
    void redirectsAreFollowedAndRecorded() throws Unanswered {
        var exchange = probe.ask(asked(at("/hop"), "GET"), false);
        assertThat(exchange.hops()).extracting(Hop::url).containsExactly(at("/hop"));
        assertThat(exchange.actual()).map(answer -> answer.status()).contains(200);
        fails(at("/hopp"), Why.TOO_MANY_REDIRECTS, "redirects more often");
    }

    @Test
    void aRedirectFromOneForeignOriginToAnotherNamesNoOrigin() throws Unanswered {
        var other = at("/").replace("127.0.0.1", "localhost");
        server.removeContext("/");
        server.createContext(
                "/",
                exchange -> {
                    seen.add(exchange.getRequestHeaders().getFirst("Origin"));
                    exchange.getResponseHeaders().add("Location", other);
                    exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
                    boolean first = seen.size() == 1;
                    exchange.sendResponseHeaders(first ? 302 : 200, -1);
                    exchange.close();
                });
        probe.ask(asked(at("/"), "GET"), false);
        assertThat(seen).containsExactly(PAGE, "null");
    }

    @Test
    void anEndlessBodyIsNotWaitedFor() throws Unanswered {
        assertThat(probe.ask(asked(at("/endless"), "GET"), false).actual())
                .map(answer -> answer.status())
                .contains(200);
    }

    @Test
    void whatBrowsersRefuseIsNotSent() throws Unanswered {
        var exchange = probe.ask(asked(at("/open").replace("//", "//me:secret@"), "GET"), false);
        assertThat(seen).isEmpty();
        assertThat(exchange.actual()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsToldFromCors() throws IOException {
        int free;
        try (var socket = listening()) {
            free = socket.getLocalPort();
            var url = "http://127.0.0.1:" + free + "/";
            fails(hasty, url, Why.TIMED_OUT, "did not answer in time");
        }
        fails("http://127.0.0.1:" + free + "/", Why.REFUSED, "No server listens there");
        fails("http://nobody.invalid/", Why.NAME_NOT_FOUND, "finds no host of this name");
        fails("http://a_b.invalid:81/", Why.UNREADABLE_URL, "cannot ask for it");
    }

    @Test
    void aCertificateOfNobodyKnownIsToldFromCors(@TempDir Path folder) throws Exception {
        var store = folder.resolve("self-signed.p12");
        var made =
                new ProcessBuilder(
                                (System.getProperty("java.home")
                                                + "/bin/keytool -genkeypair -keyalg EC -alias a"
                                                + " -dname CN=localhost -storepass secret"
                                                + " -keystore "
                                                + store)
                                        .split(" ", -1))
                        .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(
                KeyStore.getInstance(store.toFile(), "secret".toCharArray()),
                "secret".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var secure =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        secure.start();
        try {
            var url = "https://localhost:" + secure.getAddress().getPort() + "/";
            fails(url, Why.TLS, "unable to find valid certification path");
        } finally {
            secure.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BROKEN_OFF |",
                "NOT_HTTP   | SSH-2.0-x\u001b[2J",
                "NOT_HTTP   | HTTP/1.1 abc",
            })
    void whatIsNoAnswerIsToldFromCors(Why why, String line) throws IOException {
        var answer = line == null ? "" : line + "\r\n\r\n";
        var thread = Executors.newSingleThreadExecutor();
        try (var socket = listening()) {
            var serving = thread.submit(() -> answerAll(socket, answer));
            fails("http://127.0.0.1:" + socket.getLocalPort() + "/", why, "");
            assertThat(serving).isNotDone();
        } finally {
            thread.shutdown();
        }
    }

    /** The client asks again where a connection breaks off. */
    private static Void answerAll(ServerSocket socket, String answer) throws IOException {
        while (true) {
            try (var client = socket.accept()) {
                client.getInputStream().read(new byte[4096]);
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private void fails(String url, Why why, String sentence) {
        fails(probe, url, why, sentence);
    }

    private static void fails(Probe probe, String url, Why why, String sentence) {
        assertThatThrownBy(() -> probe.ask(asked(url, "GET"), false))
                .isInstanceOfSatisfying(
                        Unanswered.class, fault -> assertThat(fault.why()).isEqualTo(why))
                .hasMessageStartingWith(url)
                .hasMessageContaining(sentence)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\u001b");
    }
}
