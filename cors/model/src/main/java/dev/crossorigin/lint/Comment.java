package dev.crossorigin.lint;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A comment behind a value, where none can be: it is a part of the value.
 *
 * @param whole the value with all elements that the comment touches
 * @param meant what stands ahead of the comment
 * @param touched the settings that are not what they were meant to be
 */
record Comment(Setting whole, String meant, List<Setting> touched) {

    private static final Pattern BEGIN = Pattern.compile("\\s+(#|//|--\\s|;\\s).*|^#.*");

    static List<Comment> in(CorsDeclaration declaration) {
        return Stream.concat(Property.SINGLE_VALUES.stream(), Property.LISTS.stream())
                .map(declaration::settings)
                .flatMap(Comment::in)
                .toList();
    }

    private static Stream<Comment> in(List<Setting> settings) {
        return IntStream.range(0, settings.size())
                .filter(i -> BEGIN.matcher(settings.get(i).value()).find())
                .limit(1)
                .mapToObj(i -> at(settings, i));
    }

    private static Comment at(List<Setting> settings, int begin) {
        var first = settings.get(begin);
        var line = settings.stream().filter(each -> each.source().equals(first.source())).toList();
        var meant = new ArrayList<String>();
        settings.subList(0, begin).stream()
                .filter(line::contains)
                .map(Setting::value)
                .forEach(meant::add);
        meant.add(BEGIN.matcher(first.value()).replaceFirst(""));
        meant.removeIf(String::isEmpty);
        var whole = line.stream().map(Setting::value).collect(Collectors.joining(","));
        return new Comment(
                Setting.of(first.property(), whole, first.source()),
                String.join(",", meant),
                settings.subList(begin, settings.size()).stream().filter(line::contains).toList());
    }

    Finding finding() {
        return Finding.of(Rule.COMMENT_IN_VALUE, whole).fixedBy(meant);
    }

    /** Whether a finding is about what the comment makes of the value. */
    boolean explains(Finding finding) {
        var setting = finding.setting();
        return finding.rule() != Rule.COMMENT_IN_VALUE
                && setting.property().equals(whole.property())
                && (setting.index().isEmpty() || touched.contains(setting));
    }
}
