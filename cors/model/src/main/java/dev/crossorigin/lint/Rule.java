package dev.crossorigin.lint;

import static dev.crossorigin.lint.Severity.ERROR;
import static dev.crossorigin.lint.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a declaration can break, each with its severity and what it says. */
public enum Rule {
    ORIGIN_PATH(ERROR, "an origin has no path and no slash at its end"),
    ORIGIN_QUERY(ERROR, "an origin has no query and no fragment"),
    ORIGIN_USERINFO(ERROR, "an origin has no user name or password"),
    ORIGIN_SCHEME(ERROR, "an origin begins with one scheme and two slashes, as in https://"),
    ORIGIN_UPPER_CASE(ERROR, "browsers write an origin in lower case"),
    ORIGIN_HOST(ERROR, "the host is missing, or has a character that is in no host name"),
    ORIGIN_UNICODE(ERROR, "browsers write a host in ASCII, as punycode"),
    ORIGIN_PUNYCODE(ERROR, "a label that begins with xn-- encodes no name"),
    ORIGIN_ADDRESS(ERROR, "browsers write this IP address otherwise, or it is none"),
    ORIGIN_DEFAULT_PORT(ERROR, "browsers leave the scheme's own port out"),
    ORIGIN_PORT(ERROR, "a port is a number from 1 to 65535, without zeros in front"),
    ORIGIN_SEVERAL(ERROR, "several origins stand in one element; a comma parts elements"),
    ORIGIN_QUOTED(ERROR, "quotes or brackets are left around the origin"),
    ORIGIN_GLOB(ERROR, "a star stands for nothing here; a pattern stands between slashes"),
    ORIGIN_SLASH(ERROR, "a slash stands at one end only; a pattern stands between two"),
    PATTERN_SYNTAX(ERROR, "not a regular expression"),
    PATTERN_COMMA(ERROR, "the comma of a count ends the element"),
    PATTERN_NEVER_MATCHES(ERROR, "the pattern matches no origin as browsers write it"),
    ORIGIN_NULL(ERROR, "sandboxed frames, files and redirects send null: it names nobody"),
    ORIGIN_NOT_WEB(ERROR, "pages of the web have the scheme https or http"),
    STAR_BESIDE_OTHERS(ERROR, "any origin can only be declared alone"),
    ANY_ORIGIN(ERROR, WARNING, "every page could act and read as whoever visits it"),
    HTTP_WITH_CREDENTIALS(ERROR, "whoever is on the network can write a page of an http origin"),
    PUBLIC_SUFFIX(ERROR, WARNING, "anyone can get a name there"),
    PATTERN_TOO_WIDE(ERROR, WARNING, "the pattern admits more than can be meant"),
    PATTERN_NOT_ANALYSED(ERROR, WARNING, "what the pattern admits cannot be told"),
    METHOD_TOKEN(ERROR, "not a method"),
    METHOD_FORBIDDEN(ERROR, "no page may use this method"),
    METHOD_CASE(ERROR, "methods are compared by case"),
    HEADER_TOKEN(ERROR, "not a header name"),
    HEADER_FORBIDDEN(ERROR, "no page may set this header, so no browser asks for it"),
    HEADER_OF_ANSWERS(ERROR, "this header belongs on answers; no page has to send it"),
    EXPOSED_STAR_WITH_CREDENTIALS(ERROR, "with credentials a star exposes nothing; name headers"),
    EXPOSED_SET_COOKIE(ERROR, "no page may read this header"),
    MAX_AGE_NEGATIVE(ERROR, "a negative time switches remembering off; zero says so"),
    MAX_AGE_OVER_A_DAY(ERROR, "no browser remembers a preflight for more than a day"),
    MAX_AGE_UNREADABLE(ERROR, "not a duration, such as 30S, 10M or 2H"),
    OLD_SWITCH(ERROR, "Quarkus no longer reads this key"),
    SWITCH_UNREADABLE(ERROR, "neither true nor false, and Quarkus takes it for false"),
    EXPRESSION_UNRESOLVED(
            ERROR, "what ${…} names has no value here, so Quarkus takes it all for none"),
    CREDENTIALS_BY_DEFAULT(WARNING, "nothing is said, and Quarkus then allows credentials"),
    LOOPBACK_ORIGIN(WARNING, "any program on a visitor's machine can be this origin"),
    METHODS_INCOMPLETE(WARNING, "the handler refuses HEAD and OPTIONS unless they are listed"),
    MAX_AGE_OVER_TWO_HOURS(WARNING, "Chromium remembers a preflight for at most two hours"),
    STAR_AND_AUTHORIZATION(WARNING, "by the Fetch standard a star does not cover authorization"),
    DUPLICATE(WARNING, "it is listed before"),
    COVERED_BY_PATTERN(WARNING, "a pattern admits it already"),
    TRAILING_DOT(WARNING, "with a dot at its end it is another host than without"),
    PATTERN_SLOW(WARNING, "a long origin makes the pattern slow or run out of stack"),
    VARY_MISSING(WARNING, "a cache may hand one origin's answer to another"),
    PROXY_TRUSTS_ANYONE(WARNING, "any caller may claim another scheme and host"),
    DISABLED_WITH_ORIGINS(WARNING, "the handler is off, and the origins count for nothing"),
    METHOD_UNSERVED(WARNING, "no route serves this method"),
    METHOD_NOT_ALLOWED(WARNING, "a route serves a method that is not allowed"),
    JSON_NOT_ALLOWED(WARNING, "a route takes JSON, and content-type is not allowed"),
    ACCEPTANCE_VOID(WARNING, "it accepts nothing");

    private final Severity withCredentials;
    private final Severity withoutCredentials;
    private final String summary;

    Rule(Severity severity, String summary) {
        this(severity, severity, summary);
    }

    Rule(Severity withCredentials, Severity withoutCredentials, String summary) {
        this.withCredentials = withCredentials;
        this.withoutCredentials = withoutCredentials;
        this.summary = summary;
    }

    static Optional<Rule> named(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The name as it is written in configuration and reports: {@code origin-path}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong wherever the rule is broken. */
    public String summary() {
        return summary;
    }

    Severity severity(boolean credentials) {
        return credentials ? withCredentials : withoutCredentials;
    }
}
