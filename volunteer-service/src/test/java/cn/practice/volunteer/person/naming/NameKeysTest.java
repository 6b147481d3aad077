package cn.practice.volunteer.person.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "王小明, wangxiaoming, wxm",
        "单雄信, shanxiongxin, sxx",
        "曾国藩, zengguofan, zgf",
        "查良镛, zhaliangyong, zly",
        "欧阳修, ouyangxiu, oyx",
        "吕布, lvbu, lb",
        "阿依古丽·买买提, ayigulimaimaiti, ayglmmt",
        "José García, josegarcia, josegarcia",
        "Иван, ivan, ivan",
        "𠮷田, 𠮷tian, 𠮷t"
    })
    void readsANameAsPeopleTypeIt(String name, String pinyin, String initials) {
        var keys = NameKeys.of(name);

        assertThat(keys.pinyin()).isEqualTo(pinyin);
        assertThat(keys.initials()).isEqualTo(initials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王 小明", "王·小明", "王\u3000小明", "王\u2022小明"})
    void leavesOutWhatStandsBetween(String name) {
        assertThat(NameKeys.of(name).written()).isEqualTo("王小明");
    }

    @Test
    void writesWidthAndCaseInOneWay() {
        assertThat(NameKeys.of("Ｊohn O'Neill").written()).isEqualTo("johnoneill");
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, 小明",
        "王小明, 明",
        "王小明, xiaom",
        "王小明, xm",
        "王小明, m",
        "阿依古丽买买提, 古丽买",
        "单小龙, danxiaol",
        "万俟卨, moqixie",
        "吕布, lubu",
        "吕布, lyubu",
        "John Smith, mit"
    })
    void isFoundByWhatStandsWithinOrReadsOtherwise(String name, String typed) {
        assertThat(NameKeys.of(name).terms())
                .containsAll(NameQuery.of(typed).orElseThrow().terms());
    }

    @ParameterizedTest
    @CsvSource({"王小明, wang", "王小明, 王", "王小明, iaom", "王小明, 明小"})
    void hasNoTermForItsBeginningNorForWhatIsNoPart(String name, String typed) {
        assertThat(NameKeys.of(name).terms())
                .doesNotContainAnyElementsOf(NameQuery.of(typed).orElseThrow().terms());
    }

    @Test
    void beginsToReadAsItBegins() {
        for (var name : new String[] {"万俟卨", "尉迟恭", "单于", "重庆", "𠮷田"}) {
            for (int end = name.offsetByCodePoints(0, 1); end <= name.length(); end++) {
                assertThat(NameKeys.of(name).pinyin())
                        .startsWith(NameKeys.of(name.substring(0, end)).pinyin());
            }
        }
    }

    @Test
    void boundsWhatItKeepsOfALongName() {
        var keys = NameKeys.of("装".repeat(50));

        assertThat(keys.pinyin()).hasSizeLessThanOrEqualTo(200);
        assertThat(keys.terms()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "·", "%_", "'", "&|!:*()", "😀"})
    void looksForNothingWithoutALetter(String typed) {
        assertThat(NameQuery.of(typed)).isEmpty();
    }

    @Test
    void namesNobodyInALog() {
        assertThat(NameKeys.of("王小明").toString() + NameQuery.of("王小明")).doesNotContain("王", "wang");
    }
}
