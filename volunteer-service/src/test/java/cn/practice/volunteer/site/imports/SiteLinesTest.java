package cn.practice.volunteer.site.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.volunteer.site.SiteKind;
import cn.practice.volunteer.site.SiteLevel;
import cn.practice.volunteer.site.SitePlan;
import cn.practice.volunteer.site.StandingSite;
import cn.practice.volunteer.site.imports.ImportReport.LineCode;
import cn.practice.volunteer.site.imports.ImportReport.RefusedLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteLinesTest {

    private static final String CENTER = "321181000000";
    private static final String INSTITUTE = "321181002000";
    private static final String STATION = "321181002001";

    private final List<StandingSite> standing = new ArrayList<>();

    @Test
    void takesParentsAfterTheirChildren() {
        var report = report(
                STATION + ",某站,STATION," + INSTITUTE + ",COMMUNITY",
                INSTITUTE + ",某所,INSTITUTE," + CENTER + ",ZONE",
                CENTER + ",某中心,CENTER,,CITY");

        assertThat(report).isEqualTo(new ImportReport(3, 3, 0, List.of(), true));
    }

    @Test
    void saysThatASpreadsheetHasShortenedACode() {
        assertThat(report("3.21181E+11,某中心,CENTER,,CITY").refused())
                .containsExactly(new RefusedLine(2, LineCode.SHORTENED, "3.21181E+11"));
    }

    @Test
    void countsEveryLineOnce() {
        var report = report(STATION + ",某站,STATION," + INSTITUTE + ",COMMUNITY", CENTER + ",某中心,CENTER,,CITY");

        assertThat(report.refused()).hasSize(1);
        assertThat(report.added() + report.unchanged() + report.refused().size())
                .isEqualTo(report.rows());
    }

    @Test
    void keepsNamesInOneForm() {
        standing.add(new StandingSite(center("某 中心"), true));

        assertThat(report(CENTER + ",\u3000某  中心 ,CENTER,,CITY").unchanged()).isEqualTo(1);
        assertThat(report(CENTER + ",某\u202e中心,CENTER,,CITY").refused()).hasSize(1);
        assertThat(report(CENTER + ",321181,CENTER,,CITY").refused()).hasSize(1);
    }

    @Test
    void readsWhereASiteIsAndLeavesThatAloneInAFileWithoutIt() {
        var located = lines(8, CENTER + ",某中心,CENTER,,CITY,人民路1号,119.5732,32.0015");
        var plan = located.added().getFirst();

        standing.add(new StandingSite(plan, true));

        assertThat(plan)
                .extracting(SitePlan::address, SitePlan::longitude, SitePlan::latitude)
                .containsExactly("人民路1号", 119.5732, 32.0015);
        assertThat(lines(5, CENTER + ",某中心,CENTER,,CITY").report(true).unchanged())
                .isEqualTo(1);
        assertThat(lines(8, CENTER + ",某中心,CENTER,,CITY,,,").report(true).refused())
                .containsExactly(new RefusedLine(2, LineCode.DIFFERS, CENTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"119.5,", ",32.0", "190,32", "119,95", "1..2,3", "东,北"})
    void refusesDegreesThatAreNone(String degrees) {
        var report = lines(8, CENTER + ",某中心,CENTER,,CITY,," + degrees).report(true);

        assertThat(report.refused())
                .singleElement()
                .extracting(RefusedLine::code)
                .isEqualTo(LineCode.BAD_VALUE);
    }

    @Test
    void leavesASiteAloneThatStandsAsItsLineSays() {
        standing.add(new StandingSite(center("某中心"), true));

        assertThat(report(CENTER + ",某中心,CENTER,,CITY")).isEqualTo(new ImportReport(1, 0, 1, List.of(), true));
    }

    @Test
    void opensAClosedSiteWhereItStoodUnderWhateverName() {
        standing.add(new StandingSite(center("某中心"), false));

        assertThat(report(CENTER + ",新中心,CENTER,,CITY").added()).isEqualTo(1);
    }

    @Test
    void refusesALineThatDiffersFromWhatStands() {
        standing.add(new StandingSite(center("某中心"), true));
        standing.add(
                new StandingSite(new SitePlan(STATION, "某站", SiteLevel.STATION, INSTITUTE, SiteKind.COMMUNITY), false));

        var report = report(CENTER + ",别名,CENTER,,CITY", STATION + ",某站,POINT," + CENTER + ",COMMUNITY");

        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(2, LineCode.DIFFERS, CENTER), new RefusedLine(3, LineCode.DIFFERS, STATION));
    }

    @Test
    void refusesAParentThatIsMissingClosedOrOfAnotherLevel() {
        standing.add(new StandingSite(center("某中心"), false));

        var report = report(
                INSTITUTE + ",某所,INSTITUTE," + CENTER + ",ZONE",
                STATION + ",某站,STATION," + STATION + ",COMMUNITY",
                "321181002002,二站,STATION,321181009999,COMMUNITY",
                "321181002003,点,POINT,,VILLAGE");

        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(2, LineCode.PARENT_UNFIT, CENTER),
                        new RefusedLine(3, LineCode.PARENT_UNFIT, STATION),
                        new RefusedLine(4, LineCode.PARENT_UNFIT, "321181009999"),
                        new RefusedLine(5, LineCode.PARENT_UNFIT, "null"));
    }

    @Test
    void namesTheValueThatIsWrong() {
        var report = report(
                "12.5,坏码,CENTER,,CITY",
                CENTER + ",,CENTER,,CITY",
                CENTER + ",坏级,PALACE,,CITY",
                CENTER + ",坏上级,STATION,x,CITY",
                CENTER + ",坏类,CENTER,,city",
                CENTER + "," + "字".repeat(101) + ",CENTER,,CITY");

        assertThat(report.refused())
                .allSatisfy(line -> assertThat(line.code()).isEqualTo(LineCode.BAD_VALUE))
                .extracting(RefusedLine::detail)
                .containsExactly("12.5", "", "PALACE", "x", "city", "字".repeat(100));
    }

    @Test
    void refusesRepeatedLinesAndLinesOfOtherColumnsInTheOrderOfTheFile() {
        var report = report(
                "321181009999,孤站,STATION,321181008888,VILLAGE",
                CENTER + ",某中心,CENTER,,CITY",
                "too,few",
                CENTER + ",某中心,CENTER,,CITY");

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(2, LineCode.PARENT_UNFIT, "321181008888"),
                        new RefusedLine(4, LineCode.COLUMNS, "2 of 5 columns"),
                        new RefusedLine(5, LineCode.REPEATED, CENTER));
    }

    /** The lines stand below a header. */
    private ImportReport report(String... lines) {
        return lines(5, lines).report(true);
    }

    private SiteLines lines(int columns, String... lines) {
        var sites = new SiteLines(standing, columns);
        for (int i = 0; i < lines.length; i++) {
            sites.take(new Csv.Row(i + 2, List.of(lines[i].split(",", -1))));
        }
        return sites;
    }

    private static SitePlan center(String name) {
        return new SitePlan(CENTER, name, SiteLevel.CENTER, null, SiteKind.CITY);
    }
}
