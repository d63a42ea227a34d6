package dev.crossorigin.pattern;

import com.google.common.net.InternetDomainName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a host name that one registrant has to itself.
 *
 * @param label the label that was registered
 * @param suffix what it was registered under
 * @param listed whether the suffix is in the Public Suffix List; the last label is taken where it
 *     is not
 * @see <a href="https://publicsuffix.org/list/">Public Suffix List</a>
 */
record RegistrableName(String label, String suffix, boolean listed) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    /** Empty for an address and a single label. */
    static Optional<RegistrableName> of(String host) {
        if (ADDRESS.matcher(host).matches() || !InternetDomainName.isValid(host)) {
            return Optional.empty();
        }
        var name = InternetDomainName.from(host);
        if (name.isUnderPublicSuffix()) {
            return Optional.of(cut(name.topPrivateDomain(), true));
        }
        var labels = name.parts();
        if (labels.size() < 2) {
            return Optional.empty();
        }
        if (name.isPublicSuffix()) {
            return Optional.of(cut(name, true));
        }
        var last = labels.subList(labels.size() - 2, labels.size());
        return Optional.of(cut(InternetDomainName.from(String.join(".", last)), false));
    }

    private static RegistrableName cut(InternetDomainName name, boolean listed) {
        return new RegistrableName(name.parts().get(0), name.parent().toString(), listed);
    }

    /** Whether two hosts may belong to two owners. */
    static boolean differ(String host, String other) {
        return !of(host).equals(of(other));
    }

    @Override
    public String toString() {
        return label + "." + suffix;
    }
}
