package dev.crossorigin.lint;

import static dev.crossorigin.lint.Severity.ERROR;
import static dev.crossorigin.lint.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a declaration can break, each rule with its severity and its message. */
public enum Rule {
    ORIGIN_PATH(ERROR, "an origin has no path and no slash at its end"),
    ORIGIN_QUERY(ERROR, "an origin has no query and no fragment"),
    ORIGIN_USERINFO(ERROR, "an origin has no user name or password"),
    ORIGIN_SCHEME(ERROR, "an origin begins with one scheme and two slashes, as in https://"),
    ORIGIN_UPPER_CASE(ERROR, "browsers write an origin in lower case"),
    ORIGIN_HOST(ERROR, "the host is missing or has a character that a host cannot have"),
    ORIGIN_UNICODE(ERROR, "browsers write a host in ASCII, as punycode"),
    ORIGIN_PUNYCODE(ERROR, "the host has a part that begins with xn-- but is not valid punycode"),
    ORIGIN_ADDRESS(ERROR, "this is not an IP address as browsers write it"),
    ORIGIN_DEFAULT_PORT(ERROR, "browsers leave out the default port of the scheme"),
    ORIGIN_PORT(ERROR, "a port is a number from 1 to 65535, without zeros in front"),
    ORIGIN_SEVERAL(ERROR, "this entry holds several origins; separate them with commas"),
    ORIGIN_QUOTED(ERROR, "the origin has quotes or brackets around it"),
    ORIGIN_GLOB(ERROR, "a star does not match anything here; write a pattern between slashes"),
    ORIGIN_SLASH(ERROR, "a pattern needs a slash at each end; this has only one"),
    PATTERN_SYNTAX(ERROR, "this is not a valid regular expression"),
    PATTERN_BACKSLASH(ERROR, "the pattern has lost a backslash"),
    PATTERN_COMMA(ERROR, "a comma inside a pattern splits the entry"),
    PATTERN_NEVER_MATCHES(ERROR, "the pattern matches no origin that a browser sends"),
    ORIGIN_NULL(ERROR, "sandboxed frames, files and redirects send null, so any page can send it"),
    ORIGIN_NO_PAGE(ERROR, "no page has an origin with this scheme"),
    STAR_BESIDE_OTHERS(ERROR, "an entry that allows every origin must be the only entry"),
    ANY_ORIGIN(ERROR, WARNING, "any page could use its visitor's cookies and read the answers"),
    HTTP_WITH_CREDENTIALS(ERROR, "anyone on the network can fake a page on an http origin"),
    PUBLIC_SUFFIX(ERROR, WARNING, "anyone can register a name there"),
    PATTERN_TOO_WIDE(ERROR, WARNING, "the pattern allows more origins than can be intended"),
    PATTERN_NOT_ANALYSED(ERROR, WARNING, "the linter cannot determine what the pattern allows"),
    METHOD_TOKEN(ERROR, "this is not a valid method name"),
    METHOD_FORBIDDEN(ERROR, "browsers do not let pages use this method"),
    METHOD_CASE(ERROR, "methods are case-sensitive"),
    HEADER_TOKEN(ERROR, "this is not a valid header name"),
    HEADER_FORBIDDEN(ERROR, "pages cannot set this header, so browsers never ask for it"),
    HEADER_OF_ANSWERS(ERROR, "this is a response header; pages do not send it"),
    EXPOSED_STAR_WITH_CREDENTIALS(
            ERROR, "with credentials a star exposes nothing; list the headers"),
    EXPOSED_SET_COOKIE(ERROR, "browsers do not let pages read this header"),
    MAX_AGE_NEGATIVE(ERROR, "a negative time has the effect of 0: browsers remember no preflight"),
    MAX_AGE_OVER_A_DAY(ERROR, "no browser remembers a preflight for more than a day"),
    MAX_AGE_UNREADABLE(ERROR, "this is not a duration such as 30S, 10M or 2H"),
    COMMENT_IN_VALUE(
            ERROR,
            "this is not a comment but a part of the value; put the comment on a line of its own"),
    KEY_UNKNOWN(ERROR, "Quarkus does not know this key, so it has no effect"),
    HOSTS_ENTRY(ERROR, "no request names this; write a host without scheme, port, path and star"),
    OLD_SWITCH(ERROR, "Quarkus no longer reads this key"),
    SWITCH_UNREADABLE(ERROR, "this is neither true nor false; Quarkus reads it as false"),
    EXPRESSION_UNRESOLVED(ERROR, "${…} has no value here, so Quarkus ignores the whole setting"),
    KEY_ELSEWHERE(WARNING, "Quarkus reads this only under quarkus.http.cors, so it has no effect"),
    OWN_KEY_UNKNOWN(WARNING, "the CORS checks do not know this key, so they ignore it"),
    OWN_VALUE_UNKNOWN(WARNING, "the CORS checks cannot read this value, so they ignore it"),
    LINE_REPEATED(WARNING, "a later line of the file sets the same key"),
    FILE_UNREAD(
            WARNING,
            "the file is there, but this service reads no YAML; write its keys into"
                    + " config/application.properties, or add quarkus-config-yaml to the build"),
    LIST_EMPTY(WARNING, "the list is empty"),
    CREDENTIALS_BY_DEFAULT(WARNING, "if this is not set, Quarkus allows credentials"),
    ORIGIN_NOT_WEB(WARNING, "this is the origin of an app, not of a web page"),
    ANY_ORIGIN_IN_DEV(
            WARNING, "every page that the developer opens can call the service on this machine"),
    HTTP_TWIN(
            WARNING,
            "the https origin is listed, too; anyone on the network can fake the http origin,"
                    + " so remove it"),
    LOOPBACK_ORIGIN(WARNING, "any program on a visitor's machine can serve this origin"),
    METHODS_INCOMPLETE(WARNING, "the handler refuses HEAD and OPTIONS unless they are listed"),
    EXPOSED_OF_REQUESTS(
            WARNING, "no page needs to read this header: it belongs to requests or preflights"),
    CORS_HEADER_SET(
            WARNING,
            "the CORS handler writes this header; a fixed value beside it makes browsers block, or"
                    + " allows more than the list"),
    MAX_AGE_OVER_TWO_HOURS(WARNING, "Chromium remembers a preflight for at most two hours"),
    STAR_AND_AUTHORIZATION(WARNING, "by the Fetch standard, a star does not allow authorization"),
    DUPLICATE(WARNING, "it is already listed"),
    COVERED_BY_PATTERN(WARNING, "a pattern already allows it"),
    TRAILING_DOT(WARNING, "a host with a dot at its end is a different host"),
    PATTERN_SLOW(WARNING, "a long origin makes the pattern slow or overflows the stack"),
    VARY_MISSING(WARNING, "a cache may give one origin's answer to another"),
    PROXY_TRUSTS_ANYONE(WARNING, "any caller can claim another scheme and host"),
    DISABLED_WITH_ORIGINS(WARNING, "the handler is off, so the origins have no effect"),
    METHOD_UNSERVED(WARNING, "no route serves this method"),
    METHOD_NOT_ALLOWED(WARNING, "a route serves a method that is not allowed"),
    JSON_NOT_ALLOWED(WARNING, "a route accepts JSON, but content-type is not allowed"),
    ACCEPTANCE_VOID(WARNING, "this acceptance has no effect");

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
