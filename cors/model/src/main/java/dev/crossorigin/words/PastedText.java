package dev.crossorigin.words;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody has copied from a console, with plain quotes and on one line: what copies it on its
 * way here changes or breaks those. All is found in time that grows with the text's length alone.
 */
record PastedText(String text) {

    private static final Pattern URL =
            Pattern.compile(
                    "(?:onnect to|onnecting to|resource|content|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|accessing target|response for)"
                            + " ['\"]?(https?://[^\\s'\"<>]++)");

    private static final Pattern ANY_URL = Pattern.compile("(https?://[!-~&&[^'\"<>)]]++)");

    /** As browsers name it in each of their languages. */
    private static final Pattern STATUS =
            Pattern.compile(
                    "(?:[Ss]tatus ?[Cc]ode:?|status of|HTTP/[0-9.]{1,3}|net::ERR_[A-Z]{2,20}|Code d.état ?:"
                            + "|Código de est?ado:|Codice di stato:|Код состояния:|Код стану:|状态码：|狀態碼："
                            + "|ステータスコード:|상태 코드:|Kod stanu:|Durum kodu:|Http failure response for \\S{1,2000}:"
                            + "|(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) https?://\\S{1,2000})"
                            + " ?(\\d{3})(?!\\d)");

    private static final Pattern PAGE = Pattern.compile("from origin ['\"]?([^'\" ]++)");

    private static final Pattern REFUSED_PAGE =
            Pattern.compile("Origin ([^ ]++) is not allowed by Access");

    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:。，]++$");

    /** Whose answer a message is about. */
    enum Stage {
        PREFLIGHT,
        REQUEST,
        EITHER
    }

    static PastedText of(String pasted) {
        return new PastedText(plain(pasted).replaceAll(" {2,}", " ").strip());
    }

    /** With the quotes and blanks that keyboards have. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '“', '”', '„', '‟', '″' -> '"';
            default -> c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
    }

    /** The same as a shell leaves it that takes quotes for its own. */
    PastedText unquoted() {
        return new PastedText(withoutQuotes(text));
    }

    static String withoutQuotes(String text) {
        return text.replaceAll("['\"]", "");
    }

    PastedText part(int from, int until) {
        return new PastedText(text.substring(from, until));
    }

    /** The page's origin. */
    Optional<String> page() {
        return between("Origin '", "' is therefore", 0)
                .or(() -> between("Origin ", " is therefore", 0))
                .or(() -> first(REFUSED_PAGE))
                .or(() -> between("initiator \"", "\"", 0))
                .or(() -> isElement() ? Optional.empty() : first(PAGE));
    }

    /** An old line about an element, which names the server where others name the page. */
    private boolean isElement() {
        return text.contains("blocked from loading by Cross-Origin");
    }

    /** The URL that the message is about; the last, where it was redirected. */
    Optional<String> url() {
        var known =
                accessed()
                        .map(url -> url.split("'? \\(redirected from ", 2)[0])
                        .map(PastedText::unwrapped)
                        .or(this::firefoxUrl)
                        .or(() -> wordAfter("cannot load "))
                        .or(() -> wordAfter("Http failure response for "))
                        .or(() -> isElement() ? first(PAGE) : first(URL));
        var page = page();
        var target = between("Cross-origin redirection to ", " denied", 0);
        return known.or(
                        () ->
                                ANY_URL.matcher(text)
                                        .results()
                                        .limit(10)
                                        .map(found -> trimmed(found.group(1)))
                                        .filter(url -> !page.equals(Optional.of(url)))
                                        .filter(url -> !target.equals(Optional.of(url)))
                                        .filter(url -> !url.contains("developer.mozilla.org"))
                                        .findFirst())
                .filter(url -> !url.isEmpty());
    }

    /** The URL that script asked for, if a redirect led from there to another. */
    Optional<String> redirectedFrom() {
        return between("(redirected from ", ") from origin", 0).map(PastedText::unwrapped);
    }

    private Optional<String> accessed() {
        int begin = text.lastIndexOf("Access to ");
        return begin < 0 ? Optional.empty() : between(" at ", " from origin ", begin);
    }

    private static String unwrapped(String quoted) {
        var start = quoted.startsWith("'") ? quoted.substring(1) : quoted;
        return start.endsWith("'") ? start.substring(0, start.length() - 1) : start;
    }

    /** The status code that the message names. */
    Optional<Integer> status() {
        return first(STATUS).map(Integer::valueOf);
    }

    /** Whether it says that the request is made with credentials. */
    boolean hasCredentials() {
        return Stream.of(
                        "credentials mode is 'include'",
                        "credentials flag is true",
                        "Credentials flag")
                .anyMatch(text::contains);
    }

    /** What the message says up to this place. */
    Stage stage(int place) {
        int preflight = text.lastIndexOf("Response to preflight request", place);
        int blocked = text.lastIndexOf("blocked by CORS policy:", place);
        if (preflight != blocked) {
            return preflight > blocked ? Stage.PREFLIGHT : Stage.REQUEST;
        }
        boolean redirected =
                text.lastIndexOf("Cross-origin redirection to", place) >= 0
                        || text.lastIndexOf("denied by Cross-Origin", place) >= 0;
        return redirected ? Stage.REQUEST : Stage.EITHER;
    }

    private Optional<String> firefoxUrl() {
        return between("remote resource at ", " (Reason", 0)
                .map(url -> url.replaceFirst("(?: soon)?\\.$", ""))
                .map(url -> url.startsWith("'") ? url.substring(1, url.length() - 1) : url);
    }

    private Optional<String> wordAfter(String phrase) {
        int at = text.indexOf(phrase);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + phrase.length();
        int until = text.indexOf(' ', from);
        return Optional.of(trimmed(text.substring(from, until < 0 ? text.length() : until)))
                .filter(word -> word.contains(":"));
    }

    private static String trimmed(String url) {
        return SENTENCE_END.matcher(url).replaceFirst("");
    }

    private Optional<String> between(String start, String end, int from) {
        int at = text.indexOf(start, from);
        int until = at < 0 ? -1 : text.indexOf(end, at + start.length());
        return until < 0
                ? Optional.empty()
                : Optional.of(text.substring(at + start.length(), until));
    }

    private Optional<String> first(Pattern pattern) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
