package dev.crossorigin.lint;

import static dev.crossorigin.lint.Rule.ANY_ORIGIN;
import static dev.crossorigin.lint.Rule.STAR_BESIDE_OTHERS;

import dev.crossorigin.declaration.CorsDeclaration;
import dev.crossorigin.declaration.Setting;
import dev.crossorigin.policy.OriginRule.Anyone;
import java.util.stream.Stream;

/** What is wrong with an entry that stands for any origin. */
final class StarCheck {

    private StarCheck() {}

    static Stream<Problem> problems(CorsDeclaration declaration) {
        return Entry.of(declaration).stream()
                .filter(entry -> entry.read() instanceof Anyone)
                .filter(entry -> declaration.allowsCredentials())
                .map(entry -> Problem.of(ANY_ORIGIN, entry.setting()));
    }

    static Problem besideOthers(Setting setting) {
        var text =
                setting.value().equals("*")
                        ? "beside other entries a star allows nobody; to allow every origin, make it the only entry"
                        : "it allows every origin, so the other entries have no effect";
        return Problem.of(STAR_BESIDE_OTHERS, setting, text);
    }
}
