package dev.crossorigin.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Header values and the lists in them, as browsers take them apart. */
public final class HttpText {

    private HttpText() {}

    /** Without the blanks around it. */
    public static String stripped(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    /** The elements of a comma-separated list that are not empty. */
    public static List<String> elements(String list) {
        return Stream.of(list.split(",", -1))
                .map(HttpText::stripped)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** The first element of a list that is no token, which makes browsers throw away the list. */
    public static Optional<String> badToken(List<String> elements) {
        return elements.stream().filter(element -> !Token.matches(element)).findFirst();
    }

    /** A number without the zeros ahead of it. */
    public static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
