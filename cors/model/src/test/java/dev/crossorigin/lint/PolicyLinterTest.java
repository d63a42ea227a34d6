package dev.crossorigin.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossorigin.declaration.Property.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyLinterTest {

    static Stream<RuleCase> cases() {
        return Stream.of(
                        OriginCases.all(),
                        PatternCases.all(),
                        WidePatternCases.all(),
                        NameCases.all(),
                        SettingCases.all())
                .flatMap(cases -> cases);
    }

    @Test
    void aSoundDeclarationBreaksNoRule() {
        assertThat(Declared.sound().findings()).isEmpty();
        assertThat(Declared.withCredentials().findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRuleIsBroken(RuleCase put) {
        assertThat(put.broken().findings())
                .filteredOn(finding -> finding.rule() == put.rule())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(put.severity());
                            assertThat(finding.problem()).contains(put.says());
                            assertThat(finding.fix()).isEqualTo(put.fix());
                        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theNearestNeighbourBreaksItNot(RuleCase put) {
        assertThat(put.neighbour().findings()).extracting(Finding::rule).doesNotContain(put.rule());
    }

    /** Checks that read nothing of what has changed are not asked again. */
    @ParameterizedTest
    @MethodSource("cases")
    void aChangeAloneIsLintedAsTheWholeIs(RuleCase put) {
        var broken = put.broken().declaration();
        var change = put.neighbour().declaration().settings();
        assertThat(PolicyLinter.of(broken).with(change).findings())
                .isEqualTo(PolicyLinter.of(broken.with(change)).findings());
        assertThat(PolicyLinter.of(broken.with(change)).with(broken.settings()).findings())
                .isEqualTo(PolicyLinter.of(broken.with(change).with(broken.settings())).findings());
    }

    @Test
    void everyRuleHasACase() {
        assertThat(cases().map(RuleCase::rule)).contains(Rule.values());
    }

    @Test
    void allFindingsComeAtOnceAndTheWorstFirst() {
        var findings =
                Declared.sound()
                        .origins("https://Shop.example/", "null", "https://a.example.")
                        .list("methods", "get")
                        .findings();
        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly(
                        Rule.ORIGIN_UPPER_CASE,
                        Rule.ORIGIN_PATH,
                        Rule.ORIGIN_NULL,
                        Rule.METHOD_CASE,
                        Rule.TRAILING_DOT,
                        Rule.METHODS_INCOMPLETE);
    }

    @Test
    void aFindingNamesThePlaceTheValueTheSourceAndTheCure() {
        assertThat(Declared.sound().origins("https://shop.example/").findings())
                .hasToString(
                        "[quarkus.http.cors.origins[0] \"https://shop.example/\" (from a test):"
                                + " an origin has no path and no slash at its end;"
                                + " write \"https://shop.example\"]");
    }

    @Test
    void anAcceptedWarningIsListedWithItsReason() {
        var findings =
                Declared.sound()
                        .origins("http://localhost:5500")
                        .with(Group.ACCEPT.named("loopback-origin"), "the demo runs there")
                        .findings();
        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.INFO);
                            assertThat(finding.accepted())
                                    .isEqualTo(Optional.of("the demo runs there"));
                        });
    }

    @Test
    void anErrorIsNotAccepted() {
        var findings =
                Declared.withCredentials()
                        .origins("/https://app.shop.com/")
                        .with(Group.ACCEPT.named("pattern-too-wide"), "it is late")
                        .findings();
        assertThat(findings)
                .isNotEmpty()
                .extracting(Finding::severity, Finding::accepted)
                .containsOnly(tuple(Severity.ERROR, Optional.empty()));
    }

    @Test
    void theSameDeclarationHasTheSameFindings() {
        var wide = Declared.withCredentials().origins("/https?://.*.shop.*/", "/[^.]+[.]com/");
        assertThat(wide.findings()).isEqualTo(wide.findings());
    }

    /** Nobody has to look for what is wrong with them: they are in use. */
    @ParameterizedTest
    @MethodSource("soundPatterns")
    void aPatternThatIsPlainlyMeantBreaksNoRule(String pattern) {
        assertThat(Declared.withCredentials().origins(pattern).findings()).isEmpty();
    }

    static List<String> soundPatterns() {
        return List.of(
                "/https://pr-[0-9]+[.]preview[.]example[.]com/",
                "/https://[a-z0-9-]+[.]example[.]com/",
                "/https://[a-z0-9.-]+[.]example[.]com/",
                "/https://([a-z0-9-]+[.])?example[.]com(:[0-9]+)?/",
                "/https://(www|shop|blog)[.]example[.]co[.]uk/",
                "/https://(shop[.]example|blog[.]test)/",
                "/https:\\/\\/[a-z]+\\.example\\.com/",
                "/https://10[.]0[.][0-9]+[.][0-9]+(:8443)?/",
                "/^https://\\w+[.]example[.]com$/",
                "/https://[a-z]+[.]internal/",
                "/https://shop[.]example[.]com\\/?/",
                "/https://(team1|team2|team3|team4|team5|team6|team7)[.]github[.]io/",
                "/https://(www[.]|www-)?example[.]com/",
                "/https://(?:shop|blog)-[a-z0-9]{6}-example[.]shop[.]vercel[.]app(:8443)?/",
                "/https://192[.]168[.][0-9]{1}[.][0-9]+:(3000|8080)/",
                "/https://site[1-3][.]example/",
                "/https://(?!evil)[a-z]+[.]shop[.]com/",
                "/https://(?!-)[a-z0-9-]+(?<!-)[.]shop[.]com/",
                "/(?i)https://shop[.]com/",
                "/https://[a-z&&[^b]]+[.]shop[.]com/",
                "/https://\\p{Lower}++[.]shop[.]com/",
                "/\\Qhttps://shop.com\\E/",
                "/https://[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}[.]pr[.]example[.]com/",
                "/https://team-[a-f0-9]{8}[.]myteam[.]vercel[.]app/");
    }
}
