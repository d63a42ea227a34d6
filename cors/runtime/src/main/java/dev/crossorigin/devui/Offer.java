package dev.crossorigin.devui;

import dev.crossorigin.browser.PageRequest;
import dev.crossorigin.config.DeclaredPolicy;
import dev.crossorigin.config.Reread;
import dev.crossorigin.declaration.Property;
import dev.crossorigin.declaration.Source;
import dev.crossorigin.explain.Change;
import dev.crossorigin.explain.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a fix can be written into the application's own {@code application.properties}. */
sealed interface Offer {

    String FILE = "application.properties";

    /** Of what no line sets. */
    Set<Source> NOWHERE =
            Set.of(Source.Other.DEFAULT, Source.Other.UNSET, Source.Other.UNSET_IN_FILE);

    /**
     * It can.
     *
     * @param inForce the policy that the fix is for
     * @param asked what it makes allowed
     * @param before the file as it is, and as it is shown
     */
    record Ready(
            DeclaredPolicy inForce,
            PageRequest asked,
            Path file,
            PropertiesText before,
            List<Place> places)
            implements Offer {

        public Ready {
            places = List.copyOf(places);
        }

        /** The file with the fix in it. */
        PropertiesText after() {
            var text = before;
            for (var place : places) {
                var behind = place.behind();
                for (var line : place.lines()) {
                    text = text.with(line, behind);
                    behind = Optional.of(PropertiesText.key(line));
                }
            }
            return text;
        }
    }

    /**
     * It cannot.
     *
     * @param why a sentence
     */
    record Off(String why) implements Offer, Spot {}

    /** What is known of one of the properties. */
    sealed interface Spot {}

    /**
     * Where the lines of a property go.
     *
     * @param behind the key of the line that they come behind; empty if that is the end of the file
     */
    record Place(Property property, List<String> lines, Optional<String> behind) implements Spot {

        public Place {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Looks at the file.
     *
     * @param resources the folders of resources that the application is built from
     */
    static Offer of(DeclaredPolicy inForce, PageRequest asked, Fix fix, List<Path> resources) {
        var file =
                resources.stream()
                        .map(folder -> folder.resolve(FILE))
                        .filter(Files::isRegularFile)
                        .filter(found -> Reread.isRead(inForce.config(), found))
                        .findFirst();
        if (file.isEmpty()) {
            return new Off("The application has no " + FILE + " that the line could go into.");
        }
        try {
            var text = PropertiesText.of(Files.readAllBytes(file.get()));
            var spots = fix.changes().stream().map(change -> spot(inForce, change, text)).toList();
            var off = spots.stream().filter(Off.class::isInstance).map(Off.class::cast).findFirst();
            var places = spots.stream().filter(Place.class::isInstance).map(Place.class::cast);
            return off.isPresent()
                    ? off.get()
                    : ready(new Ready(inForce, asked, file.get(), text, places.toList()));
        } catch (IOException e) {
            return new Off("%s cannot be read: %s.".formatted(file.get(), e.getMessage()));
        }
    }

    /** A line that was found for a policy would undo what has been written since. */
    private static Offer ready(Ready ready) {
        var now = DeclaredPolicy.of(Reread.with(ready.inForce().config(), ready.file()));
        return now.map(Offer::values)
                .filter(values(ready.inForce())::equals)
                .<Offer>map(same -> ready)
                .orElseGet(
                        () ->
                                new Off(
                                        FILE
                                                + " has changed since the application read it. Wait until"
                                                + " the application has reloaded, and look again."));
    }

    /** A comment that moves the lines changes none of them. */
    private static List<String> values(DeclaredPolicy policy) {
        return policy.declaration().settings().stream()
                .map(setting -> setting.place() + "=" + setting.value())
                .toList();
    }

    private static Spot spot(DeclaredPolicy inForce, Change change, PropertiesText text) {
        var property =
                Stream.concat(Property.SINGLE_VALUES.stream(), Property.LISTS.stream())
                        .filter(known -> known.key().equals(change.property()))
                        .findFirst();
        if (property.isEmpty()) {
            return new Off(change.property() + " is not a setting of this application.");
        }
        var lines = change.write().lines().toList();
        var source = inForce.line(property.get()).source();
        if (NOWHERE.contains(source)) {
            return new Place(property.get(), lines, Optional.empty());
        }
        return key(source, property.get(), text)
                .<Spot>map(key -> new Place(property.get(), lines, Optional.of(key)))
                .orElseGet(
                        () ->
                                new Off(
                                        "%s is set in %s, and Apply writes only to the application's own %s."
                                                .formatted(property.get().key(), source, FILE)));
    }

    /**
     * The key of the line that sets a property, the last of them if each element has one; empty if
     * it stands elsewhere. Not looked for by its number, because SmallRye Config counts a comment
     * twice that ends with a carriage return.
     */
    private static Optional<String> key(Source source, Property property, PropertiesText text) {
        return source instanceof Source.File file && file.name().equals(FILE)
                ? text.lastKey(file.profile().map("%%%s."::formatted).orElse("") + property.key())
                : Optional.empty();
    }
}
