package dev.crossorigin.pattern;

import com.google.common.net.InternetDomainName;
import dev.crossorigin.web.AddressSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a pattern means: the domains and fixed labels that it spells out, and blocks of addresses.
 *
 * @param names the names, of which every name below is meant, too
 * @param blocks the beginnings of addresses
 * @param heads the beginnings of hosts with which it spells nothing more
 * @param suffixes the public suffixes under which it leaves the name open
 * @param spelled all that it spells, with a star for what it leaves open
 */
record Meant(
        Set<String> names,
        Set<String> blocks,
        Set<String> heads,
        Set<String> suffixes,
        Set<String> spelled) {

    private static final int LONGEST_LABEL = 63;

    private static final String UNDER = "https?://(?:[^/:]*[.])?(?:";

    static Meant of(Tree tree) {
        var meant =
                new Meant(
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        Spelling.of(tree));
        for (var spelled : meant.spelled) {
            meant.read(host(spelled));
        }
        return meant;
    }

    private static String host(String spelled) {
        int scheme = spelled.indexOf("://");
        var rest = scheme < 0 ? spelled : spelled.substring(scheme + 3);
        int colon = rest.startsWith("[") ? rest.lastIndexOf("]:") + 1 : rest.indexOf(':');
        var host = colon > 0 ? rest.substring(0, colon) : rest;
        return host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
    }

    private void read(String host) {
        int last = host.lastIndexOf(Spelling.OPEN);
        if (last < 0) {
            name(host);
            return;
        }
        var tail = host.substring(last + 1);
        var head = host.substring(0, host.indexOf(Spelling.OPEN));
        if (isAddress(host)) {
            if (isBlock(head)) {
                blocks.add(head);
            }
        } else if (tail.isEmpty() || tail.equals(".")) {
            if (!head.isEmpty()) {
                heads.add(head);
                name(head);
            }
        } else {
            below(tail);
        }
    }

    /** What is spelled behind an open part of the host. */
    private void below(String tail) {
        int dot = tail.indexOf('.');
        var whole = dot < 0 ? "" : tail.substring(dot + 1);
        while (whole.startsWith(".")) {
            whole = whole.substring(1);
        }
        if (dot == 0 || tail.startsWith("-")) {
            under(dot < 0 ? tail : whole);
        } else if (isSuffix(whole) || whole.indexOf('.') < 0) {
            name(tail);
        } else {
            under(whole);
        }
    }

    private void under(String name) {
        if (isSuffix(name)) {
            suffixes.add(name);
        } else {
            name(name);
        }
    }

    private void name(String name) {
        var bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (!bare.isEmpty()) {
            names.add(bare);
        }
    }

    private static boolean isAddress(String host) {
        for (int i = 0; i < host.length(); i++) {
            if ("0123456789.*".indexOf(host.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether these addresses can be one owner's: two numbers are spelled, or they are local. */
    private static boolean isBlock(String head) {
        var numbers = head.split("[.]", -1);
        return numbers.length > 2
                || (numbers.length == 2
                        && AddressSpace.of(numbers[0] + ".0.0.1") != AddressSpace.PUBLIC);
    }

    /** Whether anyone can have a name directly below. */
    private static boolean isSuffix(String name) {
        var below = "evil.".concat(name);
        if (name.isEmpty()
                || name.length() > 4 * LONGEST_LABEL - 20
                || !InternetDomainName.isValid(below)) {
            return false;
        }
        return InternetDomainName.from(name).isPublicSuffix()
                || InternetDomainName.from(below).isPublicSuffix();
    }

    /** Whether it plainly matches nothing that begins otherwise. */
    boolean isHttps() {
        for (var each : spelled) {
            if (!each.startsWith("https://")) {
                return false;
            }
        }
        return true;
    }

    /** Whether all hosts plainly end with a letter, and not as those of one's own machine do. */
    boolean endsWithName() {
        for (var each : spelled) {
            var host = host(each);
            char last = host.isEmpty() ? Spelling.OPEN : host.charAt(host.length() - 1);
            if (last < 'a' || last > 'z' || host.endsWith("localhost")) {
                return false;
            }
        }
        return true;
    }

    /** All origins that are meant. */
    List<Language> languages() {
        var languages = new ArrayList<Language>();
        if (!names.isEmpty()) {
            languages.add(under(names));
        }
        if (!blocks.isEmpty()) {
            languages.add(
                    Language.ofPattern(
                            "https?://(?:" + alternatives(blocks) + ")[0-9.]+(?::[0-9]+)?"));
        }
        return languages;
    }

    /** All origins of some domains. */
    static Language under(Set<String> names) {
        return Language.ofPattern(UNDER + alternatives(names) + ")[.]?(?::[0-9]+)?");
    }

    private static String alternatives(Set<String> names) {
        var all = new StringBuilder();
        for (var name : names) {
            all.append(all.length() == 0 ? "" : "|");
            all.append(Pattern.quote(name));
        }
        return all.toString();
    }
}
