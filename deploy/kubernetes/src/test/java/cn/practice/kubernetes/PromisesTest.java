package cn.practice.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of promises in the READMEs. */
class PromisesTest {

    private static final Pattern TABLE =
            Pattern.compile("## What it promises\n\n\\|[^\n]*\n\\|[^\n]*\n((?:\\|[^\n]*\n)+)");
    private static final Pattern NAME = Pattern.compile("(?<=`)\\w+(?=`)");
    private static final int MOST_OF_ALL = 10;

    @ParameterizedTest
    @ValueSource(strings = {"volunteer-service", "activity-service", "reporting-service", "service-kit", "deploy"})
    void everyPromiseNamesTestsThatThereAreAndOneBesideIt(String folder) {
        var all = testsIn(".");
        var beside = testsIn(folder);

        assertThat(promises(folder))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(provedBy(row))
                        .isSubsetOf(all)
                        .anyMatch(each -> beside.contains(each) || isOfEveryService(each)));
    }

    /** What the kit checks in each service has its name there. */
    private static boolean isOfEveryService(String test) {
        return Repository.SERVICES.stream().allMatch(each -> testsIn(each).contains(test));
    }

    @Test
    void theFirstPageHasAFewOfThem() {
        var tests = testsIn(".");

        assertThat(promises(""))
                .hasSizeBetween(1, MOST_OF_ALL)
                .allSatisfy(row -> assertThat(provedBy(row)).hasSize(1).isSubsetOf(tests));
    }

    private static Set<String> testsIn(String folder) {
        return Repository.files(folder, ".java")
                .filter(each -> each.toString().contains("/src/test/"))
                .map(Path::getFileName)
                .map(each -> each.toString().replace(".java", ""))
                .collect(toSet());
    }

    private static List<String> promises(String folder) {
        var table = TABLE.matcher(Repository.readme(folder));
        assertThat(table.find()).as("a table of promises in " + folder).isTrue();
        return table.group(1).lines().toList();
    }

    private static List<String> provedBy(String row) {
        var columns = row.split(" \\| ", -1);
        return NAME.matcher(columns[columns.length - 1])
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
