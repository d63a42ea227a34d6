package dev.crossorigin.lint;

import dev.crossorigin.web.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of methods or headers that stand in one element of a list. */
record Names(List<String> names) {

    private static final String AROUND = "[\\[\\](){}\"'`]+";

    /** What is parted by anything but a comma, without quotes and brackets. */
    static Names in(String element) {
        return new Names(
                Stream.of(element.split("[\\s;|]+"))
                        .map(Names::withoutQuotes)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String withoutQuotes(String name) {
        return name.replaceFirst("^" + AROUND, "").replaceFirst(AROUND + "$", "");
    }

    /** Whether there are several, each of which could stand in the list by itself. */
    boolean isSeveral() {
        return names.size() > 1 && names.stream().allMatch(Token::matches);
    }

    /** The one name, if the element is that with quotes or brackets around it. */
    Optional<Names> bare(String element) {
        return names.size() == 1
                        && Token.matches(names.get(0))
                        && withoutQuotes(element).equals(names.get(0))
                ? Optional.of(this)
                : Optional.empty();
    }

    String problem(String what) {
        return "this element holds several %s; separate them with commas".formatted(what);
    }

    /** The names as a list has them. */
    String text() {
        return String.join(",", names);
    }

    String upperCase() {
        return text().toUpperCase(Locale.ROOT);
    }
}
