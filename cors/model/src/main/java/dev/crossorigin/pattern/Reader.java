package dev.crossorigin.pattern;

import dev.crossorigin.pattern.Tree.Ahead;
import dev.crossorigin.pattern.Tree.Behind;
import dev.crossorigin.pattern.Tree.Choice;
import dev.crossorigin.pattern.Tree.Edge;
import dev.crossorigin.pattern.Tree.One;
import dev.crossorigin.pattern.Tree.Repeat;
import dev.crossorigin.pattern.Tree.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the syntax of {@link Pattern}, and refuses what no automaton can do exactly. */
final class Reader {

    private static final int DEEPEST = 100;
    private static final int LONGEST = 20_000;
    private static final int MOST_STATES = 6_000;
    private static final int MOST_CONDITIONS = 30;

    private static final String FLAGS = "idmsuxU";
    private static final String CLASSES = "dDwWsShHvV";
    private static final String NUMBERED = "0xuc";

    private final String text;
    private final Map<String, One> known = new HashMap<>();
    private final List<Integer> bars = new ArrayList<>();
    private String flags = "";
    private int at;
    private int depth;
    private int behind;
    private int conditions;
    private int lineBreak = -1;

    Reader(String text) {
        this.text = text;
    }

    Tree read() {
        if (text.length() > LONGEST) {
            throw new Refusal("the pattern is too long", -1);
        }
        var tree = choice();
        if (at < text.length()) {
            throw refusal("a parenthesis without its partner", at);
        }
        return sized(tree, 0);
    }

    /** Where the alternatives end that are in no group. */
    List<Integer> bars() {
        return bars;
    }

    private static Refusal refusal(String what, int position) {
        return new Refusal(what, position);
    }

    private static <T extends Tree> T sized(T tree, int position) {
        if (tree.size() > MOST_STATES) {
            throw refusal("it is too long or repeats too much", position);
        }
        return tree;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\uFFFF';
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    private boolean skip(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private Tree choice() {
        if (++depth > DEEPEST) {
            throw refusal("groups inside groups", at);
        }
        var parts = new ArrayList<Tree>();
        parts.add(row());
        while (peek() == '|') {
            if (depth == 1) {
                bars.add(at);
            }
            at++;
            parts.add(row());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Tree row() {
        var parts = new ArrayList<Tree>();
        comment();
        while (at < text.length() && peek() != '|' && peek() != ')') {
            if (skip("\\Q")) {
                quote(parts);
            } else {
                int begin = at;
                var atom = atom();
                comment();
                parts.add(quantified(atom, begin));
            }
            comment();
        }
        return parts.size() == 1 ? parts.get(0) : new Row(parts);
    }

    /** Blanks and comments, where they stand for nothing. */
    private void comment() {
        while (has('x') && at < text.length()) {
            if (peek() == '#') {
                while (at < text.length() && "\n\r\u0085\u2028\u2029".indexOf(peek()) < 0) {
                    at++;
                }
            } else if (" \t\n\u000B\f\r".indexOf(peek()) >= 0) {
                at++;
            } else {
                return;
            }
        }
    }

    private void quote(List<Tree> parts) {
        if (has('x')) {
            throw refusal("quoting under the flag x", at - 2);
        }
        int end = text.indexOf("\\E", at);
        int stop = end < 0 ? text.length() : end;
        while (at < stop) {
            int begin = at;
            var one = literal();
            if (at >= stop) {
                at = end < 0 ? stop : stop + 2;
                parts.add(quantified(one, begin));
                return;
            }
            parts.add(one);
        }
        at = end < 0 ? stop : stop + 2;
        if ("*+?{".indexOf(peek()) >= 0 && at < text.length()) {
            throw refusal("repetition of nothing", at);
        }
    }

    /** A character that stands for itself. */
    private One literal() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        var character = Character.toString(c);
        return has('i')
                ? asked(Pattern.quote(character))
                : One.of(c < CharSet.SIZE ? character : "");
    }

    private One asked(String token) {
        var key = flags.isEmpty() ? token : "(?" + flags + ")" + token;
        var one = known.get(key);
        if (one == null) {
            one = new One(CharSet.matching(key), One.PLAIN);
            known.put(key, one);
        }
        return one;
    }

    private Tree atom() {
        int begin = at;
        return switch (peek()) {
            case '(' -> group();
            case '[' -> ofClass();
            case '\\' -> escape();
            case '.' -> {
                at++;
                yield new One(asked(".").set(), begin);
            }
            case '^' -> {
                at++;
                yield has('m') ? lineBegin() : Edge.BEGIN;
            }
            case '$' -> {
                at++;
                yield has('m') ? lineEnd() : lastLineEnd();
            }
            case '*', '+', '?', '{' -> throw refusal("repetition of nothing", at);
            default -> literal();
        };
    }

    private Tree lineBegin() {
        refuseInBehind(at - 1);
        var begin =
                has('d')
                        ? Choice.of(Edge.BEGIN, behind(One.of("\n"), false))
                        : Choice.of(
                                Edge.BEGIN,
                                behind(One.of("\n\u0085"), false),
                                Row.of(behind(One.of("\r"), false), ahead(One.of("\n"), true)));
        return Row.of(ahead(new One(CharSet.ANY, One.PLAIN), false), begin);
    }

    private void refuseInBehind(int position) {
        if (behind > 0) {
            throw refusal("an end of the text or a line in look-behind", position);
        }
    }

    private Tree lineEnd() {
        refuseInBehind(at - 1);
        return has('d')
                ? Choice.of(Edge.END, ahead(One.of("\n"), false))
                : Choice.of(
                        Edge.END,
                        ahead(One.of("\r\u0085"), false),
                        Row.of(behind(One.of("\r"), true), ahead(One.of("\n"), false)));
    }

    /** At the end, or ahead of the line break there, which something has to match then. */
    private Tree lastLineEnd() {
        refuseInBehind(at - 1);
        if (onlyClosed() && !has('x')) {
            return Edge.END;
        }
        var line = ahead(Row.of(One.of("\n"), Edge.END), false);
        return has('d')
                ? Choice.of(Edge.END, line)
                : Choice.of(
                        Edge.END,
                        ahead(Row.of(One.of("\r\u0085"), Edge.END), false),
                        ahead(Row.of(One.of("\r"), One.of("\n"), Edge.END), false),
                        Row.of(behind(One.of("\r"), true), line));
    }

    /** Whether nothing follows but what matches nothing, so that the text has to end here. */
    private boolean onlyClosed() {
        int i = at;
        while (i < text.length() && text.charAt(i) == ')') {
            i++;
        }
        return i == text.length() || (i == at && depth == 1 && text.charAt(i) == '|');
    }

    private static Ahead ahead(Tree part, boolean not) {
        return new Ahead(part, not);
    }

    private Behind behind(Tree part, boolean not) {
        if (++conditions > MOST_CONDITIONS) {
            throw refusal("too many conditions", at);
        }
        return new Behind(part, not);
    }

    private Tree group() {
        int begin = at++;
        if (peek() != '?') {
            return closed(begin);
        }
        at++;
        if (skip("=") || skip("!")) {
            boolean not = text.charAt(at - 1) == '!';
            if (behind > 0) {
                throw refusal("look-ahead in look-behind", begin);
            }
            return ahead(closed(begin), not);
        }
        if (skip("<=") || skip("<!")) {
            boolean not = text.charAt(at - 1) == '!';
            behind++;
            var part = closed(begin);
            behind--;
            return behind(part, not);
        }
        if (skip(">")) {
            var part = closed(begin);
            if (!isPlain(part)) {
                throw refusal("an atomic group", begin);
            }
            return part;
        }
        if (skip("<")) {
            at = text.indexOf('>', at) + 1;
            return closed(begin);
        }
        return flagged(begin);
    }

    /** Whether it can match in one way only. */
    private static boolean isPlain(Tree tree) {
        if (tree instanceof Row row) {
            for (var part : row.parts()) {
                if (!(part instanceof One)) {
                    return false;
                }
            }
            return true;
        }
        return tree instanceof One;
    }

    /** What stands in a group, of which the opening has been read. */
    private Tree closed(int begin) {
        var before = flags;
        var tree = choice();
        if (peek() != ')') {
            throw refusal("a group without an end", begin);
        }
        at++;
        flags = before;
        return tree;
    }

    private Tree flagged(int begin) {
        var before = flags;
        boolean on = true;
        while (peek() != ':' && peek() != ')') {
            char flag = peek();
            at++;
            if (flag == '-') {
                on = false;
            } else if (FLAGS.indexOf(flag) < 0) {
                throw refusal("an unknown flag", begin);
            } else {
                flags = flags.replace(String.valueOf(flag), "") + (on ? flag : "");
                // Java takes both flags away with U.
                flags = flag == 'U' && !on ? flags.replace("u", "") : flags;
            }
        }
        at++;
        if (text.charAt(at - 1) == ':') {
            var tree = closed(begin);
            flags = before;
            return tree;
        }
        if (at < text.length() && "*+?{".indexOf(peek()) >= 0) {
            throw refusal("repetition of nothing", at);
        }
        return Row.of();
    }

    private Tree ofClass() {
        int begin = at;
        classEnd();
        var token = text.substring(begin, at);
        if (has('x') && !token.equals(token.replaceAll("[\\s#]", ""))) {
            throw refusal("a blank in a class under the flag x", begin);
        }
        try {
            var one = asked(token);
            boolean spelled = token.indexOf('.') > 0 && !token.startsWith("[^");
            return spelled || !one.set().has('.') ? one : One.wild(one.set());
        } catch (PatternSyntaxException e) {
            throw refusal("a class that is hard to read", begin);
        }
    }

    private void classEnd() {
        int begin = at++;
        if (++depth > DEEPEST) {
            throw refusal("classes inside classes", begin);
        }
        if (peek() == '^') {
            at++;
        }
        boolean first = true;
        while (at < text.length()) {
            char c = peek();
            if (c == ']' && !first) {
                at++;
                depth--;
                return;
            }
            if (c == '[') {
                classEnd();
            } else if (skip("\\Q")) {
                int end = text.indexOf("\\E", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                at += c == '\\' ? 2 : 1;
            }
            first = false;
        }
        throw refusal("a class without an end", begin);
    }

    private Tree escape() {
        int begin = at;
        at += 2;
        char c = begin + 1 < text.length() ? text.charAt(begin + 1) : '\uFFFF';
        if (c < '0' || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || c > 'z') {
            at--;
            return literal();
        }
        return switch (c) {
            case 'A', 'G' -> Edge.BEGIN;
            case 'z' -> {
                refuseInBehind(begin);
                yield Edge.END;
            }
            case 'Z' -> lastLineEnd();
            case 'R' -> {
                lineBreak = begin;
                yield Choice.of(Row.of(One.of("\r"), One.of("\n")), One.of("\n\u000B\f\r\u0085"));
            }
            case 'b', 'B' ->
                    throw refusal("a word boundary, on which versions of Java differ,", begin);
            case 'k', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                    throw refusal("a reference back to a group", begin);
            case 'X' -> throw refusal("a grapheme cluster", begin);
            default -> escaped(c, begin);
        };
    }

    private Tree escaped(char c, int begin) {
        if (CLASSES.indexOf(c) < 0) {
            at = escapeEnd(c);
        }
        try {
            var one = asked(text.substring(begin, at));
            return CLASSES.indexOf(c) >= 0 && one.set().has('.') ? One.wild(one.set()) : one;
        } catch (PatternSyntaxException e) {
            throw refusal("an escape that is hard to read", begin);
        }
    }

    /** Where the escape ends of which the letter has been read. */
    private int escapeEnd(char letter) {
        if ("pPN".indexOf(letter) >= 0 || (letter == 'x' && peek() == '{')) {
            return peek() == '{' ? text.indexOf('}', at) + 1 : at + 1;
        }
        if (NUMBERED.indexOf(letter) < 0) {
            return at;
        }
        if (letter == '0') {
            int most = peek() <= '3' ? 3 : 2;
            int end = at;
            while (end < text.length()
                    && end < at + most
                    && text.charAt(end) >= '0'
                    && text.charAt(end) <= '7') {
                end++;
            }
            return end;
        }
        return Math.min(text.length(), at + (letter == 'c' ? 1 : letter == 'x' ? 2 : 4));
    }

    private Tree quantified(Tree atom, int begin) {
        int least = 0;
        int most = -1;
        int place = at;
        if (skip("?")) {
            most = 1;
        } else if (skip("+")) {
            least = 1;
        } else if (skip("{")) {
            int end = text.indexOf('}', at);
            var count = text.substring(at, end);
            int comma = count.indexOf(',');
            least = number(comma < 0 ? count : count.substring(0, comma), place);
            most =
                    comma < 0
                            ? least
                            : comma == count.length() - 1
                                    ? -1
                                    : number(count.substring(comma + 1), place);
            at = end + 1;
        } else if (!skip("*")) {
            return atom;
        }
        if (lineBreak >= begin) {
            throw refusal("repetition of a line break", lineBreak);
        }
        if (least > 1 && atom.isEmptyOnCondition()) {
            // Java ends the repetition where one of them is empty, even if there are too few.
            throw refusal("repetition of what may be empty", place);
        }
        if (behind > 0 && most < 0) {
            throw refusal("repetition without limit in look-behind", place);
        }
        comment();
        boolean possessive = skip("+");
        if (!possessive) {
            skip("?");
        }
        comment();
        if (at < text.length() && "*+?{".indexOf(peek()) >= 0) {
            throw refusal("repetition of a repetition", at);
        }
        var part = atom instanceof One one && one.dot() >= 0 ? One.wild(one.set()) : atom;
        var repeat = sized(new Repeat(part, least, most), place);
        return possessive ? possessive(repeat, begin) : repeat;
    }

    private static int number(String digits, int place) {
        if (digits.length() > 5) {
            throw refusal("it is too long or repeats too much", place);
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw refusal("a count that is hard to read", place);
        }
    }

    /** As often as can be: what follows is another character, or it has been as often as may be. */
    private Tree possessive(Repeat repeat, int begin) {
        if (!(repeat.part() instanceof One) || behind > 0) {
            throw refusal("possessive repetition", begin);
        }
        var other = ahead(repeat.part(), true);
        if (repeat.least() == repeat.most()) {
            return repeat;
        }
        if (repeat.most() < 0) {
            return Row.of(repeat, other);
        }
        return Choice.of(
                new Repeat(repeat.part(), repeat.most(), repeat.most()),
                Row.of(new Repeat(repeat.part(), repeat.least(), repeat.most() - 1), other));
    }
}
