package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written beside the code leads to what there is. */
class PapersTest {

    private static final int LONGEST_FIRST_PAGE = 8 * 1024;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./suite ([a-z]+)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Path> papers() {
        return Repository.files(".", ".md")
                .filter(each -> !each.toString().matches(".*/(target|node_modules|\\.local)/.*"));
    }

    static Stream<Path> decisions() {
        return papers().filter(each -> each.toString().contains("/decisions/"));
    }

    @Test
    void theFirstPageIsReadToTheEnd() {
        assertThat(Repository.readme("").getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LONGEST_FIRST_PAGE);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyLinkLeadsSomewhere(Path paper) {
        assertThat(LINK.matcher(Repository.text(paper)).results().map(found -> found.group(1)))
                .filteredOn(each -> !each.matches("https?:.*"))
                .allSatisfy(each -> {
                    var parts = each.split("#", 2);
                    var target = parts[0].isEmpty() ? paper : paper.resolveSibling(parts[0]);
                    assertThat(target).exists();
                    if (parts.length > 1) {
                        assertThat(headings(target)).contains(parts[1]);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyCommandIsOneOfTheSuite(Path paper) {
        var help = Repository.text("suite");

        assertThat(COMMAND.matcher(Repository.text(paper)).results().map(found -> found.group(1)))
                .allSatisfy(each -> assertThat(help).containsPattern("(?m)^\\./suite " + each + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionSaysWhyWhatAndWhatFollowsAndIsListed(Path decision) {
        var readme = decision.resolveSibling("../README.md").normalize();

        assertThat(Repository.text(decision))
                .containsSubsequence("# ", "\n## Context\n\n", "\n## Choice\n\n", "\n## Consequence\n\n");
        assertThat(Files.exists(readme)).isTrue();
        assertThat(Repository.text(readme)).contains("(decisions/" + decision.getFileName() + ")");
    }

    /** As they are written in an address. */
    private static Stream<String> headings(Path paper) {
        return HEADING.matcher(Repository.text(paper))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'));
    }
}
