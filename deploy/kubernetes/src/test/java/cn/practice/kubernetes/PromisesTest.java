package cn.practice.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of promises. */
class PromisesTest {

    private static final String HEADING = "## Promises, and the test that proves each\n\n";
    private static final Pattern NAME = Pattern.compile("(?<=`)\\w+(?=`)");

    @Test
    void everyPromiseNamesTestsThatThereAre() {
        var tests = Repository.files(".", ".java")
                .filter(each -> each.toString().contains("/src/test/"))
                .map(each -> each.getFileName().toString().replace(".java", ""))
                .collect(toSet());

        assertThat(promises())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(provedBy(row)).isNotEmpty().isSubsetOf(tests));
    }

    private static List<String> promises() {
        var table = Repository.readme().split(HEADING, 2)[1];
        return table.lines().takeWhile(each -> each.startsWith("|")).skip(2).toList();
    }

    private static List<String> provedBy(String row) {
        var columns = row.split(" \\| ", -1);
        return NAME.matcher(columns[columns.length - 1])
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
