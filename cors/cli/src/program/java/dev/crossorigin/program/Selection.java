package dev.crossorigin.program;

import dev.crossorigin.cli.Choice;
import dev.crossorigin.recorded.UnreadableFile;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The application that the options of a command name; none if they name none. */
final class Selection implements Choice {

    private static final String APP = "--app";
    private static final String PROJECT = "--project";
    private static final String CONFIG = "--config";
    private static final String STARTED_IN = "--started-in";

    private static final List<String> PLACES = List.of(APP, PROJECT, CONFIG);

    private final String version;
    private final Set<String> told = new HashSet<>();
    private Site site = Site.NOWHERE;
    private List<String> words = List.of();

    /**
     * @param version what this program is, in one line
     */
    Selection(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String description() {
        return "This program checks the CORS policy of a Quarkus application, and explains what browsers"
                + " block. It runs no code of the application and changes nothing in it.";
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                option(APP, "DIR", "Read a packaged application, such as target/quarkus-app."),
                option(PROJECT, "DIR", "Read a source tree, by the folder of its build file."),
                option(
                        CONFIG,
                        "FILE",
                        "Read this file: .properties, .yaml or .env. Repeatable, and a later file wins."),
                option(
                        STARTED_IN,
                        "DIR",
                        "The folder that it is started in, with config/ and .env. Default: its own."));
    }

    private static OptionSpec option(String name, String label, String description) {
        boolean several = name.equals(CONFIG);
        var option =
                OptionSpec.builder(name)
                        .paramLabel(label)
                        .description(description)
                        .type(several ? List.class : String.class);
        return (several ? option.auxiliaryTypes(String.class) : option).build();
    }

    @Override
    public Optional<String> choose(ParseResult given, boolean needed) {
        var places = PLACES.stream().filter(given::hasMatchedOption).toList();
        if (places.size() > 1) {
            return Optional.of(
                    "%s each name an application; give only one of them"
                            .formatted(String.join(" and ", places)));
        }
        if (given.hasMatchedOption(STARTED_IN)
                && (places.isEmpty() || given.hasMatchedOption(CONFIG))) {
            return Optional.of(
                    "%s works only with %s or %s; leave it out, or name the application"
                            .formatted(STARTED_IN, APP, PROJECT));
        }
        if (places.isEmpty()) {
            return Optional.of(
                            "Say which application this is about: --app target/quarkus-app for a packaged"
                                    + " one, --project . for a source tree, or --config FILE")
                    .filter(any -> needed);
        }
        words = words(given);
        site = site(places.get(0), given);
        notes().forEach(this::tell);
        return Optional.empty();
    }

    private static Site site(String place, ParseResult given) {
        var values = given.matchedOption(place).stringValues();
        if (place.equals(CONFIG)) {
            var files = values.stream().map(value -> path(CONFIG, value)).toList();
            return FileSite.of(files);
        }
        var only = path(place, values.get(0));
        var found = place.equals(APP) ? PackagedSite.of(only) : ProjectSite.of(only);
        return given.hasMatchedOption(STARTED_IN)
                ? found.startedIn(folder(given.matchedOption(STARTED_IN).stringValues().get(0)))
                : found;
    }

    private static Path folder(String text) {
        var folder = path(STARTED_IN, text);
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFile(
                    "%s \"%s\": there is no such folder; name a folder"
                            .formatted(STARTED_IN, text));
        }
        return folder.toAbsolutePath().normalize();
    }

    private static Path path(String option, String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new UnreadableFile(
                "%s \"%s\": this is no name of a file; write one".formatted(option, text));
    }

    private Stream<String> notes() {
        return Stream.of(
                        site.unread().stream(),
                        site.unknownRoutes().stream(),
                        new Surroundings(site).notes())
                .flatMap(notes -> notes);
    }

    /** Once, however often the configuration is read. */
    private void tell(String note) {
        if (told.add(note)) {
            System.err.println("note: " + note);
        }
    }

    @Override
    public List<String> words() {
        return words;
    }

    private static List<String> words(ParseResult given) {
        return Stream.of(APP, PROJECT, CONFIG, STARTED_IN)
                .filter(given::hasMatchedOption)
                .flatMap(
                        option ->
                                given.matchedOption(option).stringValues().stream()
                                        .flatMap(value -> Stream.of(option, value)))
                .toList();
    }

    @Override
    public SmallRyeConfig get() {
        return new SiteReader(site, this::tell).read();
    }
}
