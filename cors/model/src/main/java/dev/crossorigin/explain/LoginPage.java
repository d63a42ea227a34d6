package dev.crossorigin.explain;

import dev.crossorigin.browser.Exchange;
import dev.crossorigin.browser.Fault;
import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.browser.Hop;
import dev.crossorigin.browser.Step;
import dev.crossorigin.web.Url;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page for people to log in at, to which a server has led a script.
 *
 * @param from the URL that redirects to it
 * @param url its own URL
 */
public record LoginPage(String from, String url) {

    /** What the addresses of login pages have in them, after the host. */
    private static final List<Pattern> PATHS =
            Stream.of(
                            // OpenID Connect and OAuth 2: Keycloak, Auth0, Okta, Entra, Cognito
                            "/openid-connect/auth",
                            "/oauth2?/(v[0-9.]+/)?(auth|start|sign_in)",
                            "/o/oauth2/",
                            "/authorize/?([?]|$)",
                            "[?&]response_type=(code|token|id_token)",
                            // SAML, CAS, AD FS, Shibboleth
                            "[?&]samlrequest=",
                            "/saml2?/",
                            "/adfs/",
                            "/shibboleth",
                            // Cloudflare Access, Authentik, Keycloak, Jenkins, Vercel
                            "/cdn-cgi/access/login",
                            "/if/flow/",
                            "/outpost[.]goauthentik[.]io/start",
                            "/login-actions/",
                            "/commencelogin",
                            "/sso(-api)?([/?]|$)",
                            // Forms of one's own
                            "[-_/](log|sign)[-_]?(in|on)([/?.#]|$)")
                    .map(Pattern::compile)
                    .toList();

    private static final String PREFLIGHTS =
            " Let it answer OPTIONS requests without any login, because browsers send none with them.";

    /** What the hosts of login services begin with. */
    private static final Pattern HOSTS =
            Pattern.compile("((login|signin|sso|keycloak)[.-]|(auth|accounts|idp)[.]).*");

    /** The one that a fault's request was led to; empty if it was led to none. */
    static Optional<LoginPage> reached(Judged judged, Fault fault) {
        return ahead(fault.step()).or(() -> behind(judged.exchange(), fault.step()));
    }

    /** Where the answer at fault leads. */
    private static Optional<LoginPage> ahead(Step step) {
        return step.redirectsTo()
                .filter(LoginPage::isLogin)
                .map(target -> new LoginPage(step.url(), target));
    }

    /** Where the answer at fault is the login page's own, or that of what follows it. */
    private static Optional<LoginPage> behind(Exchange exchange, Step step) {
        return exchange.hops().stream()
                .flatMap(hop -> page(hop).stream())
                .filter(page -> !page.from().equals(step.url()))
                .findFirst();
    }

    private static Optional<LoginPage> page(Hop hop) {
        return hop.target()
                .map(Url::toString)
                .filter(LoginPage::isLogin)
                .map(target -> new LoginPage(hop.url(), target));
    }

    /** Whether an address is that of a login page, as far as it tells. */
    public static boolean isLogin(String address) {
        var url = Url.parse(address);
        return url.filter(
                        known ->
                                HOSTS.matcher(known.host()).matches()
                                        || PATHS.stream()
                                                .anyMatch(
                                                        path ->
                                                                path.matcher(
                                                                                known.target()
                                                                                        .toLowerCase(
                                                                                                Locale
                                                                                                        .ROOT))
                                                                        .find()))
                .isPresent();
    }

    /** What to do about it, of a fault of that kind. */
    String sentence(FaultKind kind) {
        return kind.ofPreflight() ? sentence() + PREFLIGHTS : sentence();
    }

    private String sentence() {
        return ("%s redirects the request to a login page, %s. A script cannot log in there, and a header"
                        + " on the login page does not help. Let %s answer scripts with status 401"
                        + " instead of a redirect (in Quarkus OIDC:"
                        + " quarkus.oidc.authentication.java-script-auto-redirect=false), and let the"
                        + " page itself open the login page.")
                .formatted(Judged.server(from), withoutQuery(url), Judged.server(from));
    }

    private static String withoutQuery(String url) {
        return url.split("[?#]", 2)[0];
    }
}
