package cn.practice.volunteer.person.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import cn.practice.volunteer.District;
import cn.practice.volunteer.person.naming.NameKeys;
import cn.practice.volunteer.person.naming.NameQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the database finds names among many, which no clock is needed for. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class SearchPlansFlowTest {

    private static final int PEOPLE = 20_000;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "英华玉秀明珍文金建国春志红丽海云平小梅军林永桂兰伟芳娜敏静强磊洋艳勇杰娟涛超霞刚";

    private static final String PEOPLE_OF_MANY_NAMES = """
            insert into volunteer (id, number, site_code, status, name, sex, birth_date, document_type, document_hash,
                   sealed_document, sealed_phone, wrapped_key, residence_area, tags, service_categories, version,
                   registered_at, name_key, name_pinyin, name_initials, name_terms)
            select gen_random_uuid(), 'P' || n, ?, 'APPROVED', written, 'MALE', '1990-05-17', 'PASSPORT',
                   sha256(('P' || n)::bytea), '', '', '', repeat('x', 200), '{}', '{}', 1, now() - n * interval '1 minute',
                   written, pinyin, initials, string_to_array(terms, ' ')
              from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                   with ordinality as made (written, pinyin, initials, terms, n)""";

    private final Sql sql;

    private String station = "";

    @Inject
    SearchPlansFlowTest(Sql sql) {
        this.sql = sql;
    }

    @BeforeEach
    void openAStation() {
        station = District.station();
    }

    @Test
    void looksNamesUpInAnIndexWhateverIsTypedAndReadsOnlyAPageOfThoseWhoBeginAlike() {
        among(PEOPLE, () -> {
            for (var typed : List.of("王小明", "小明", "明", "王", "wang", "w", "wxm", "xm", "xiaom")) {
                assertThat(plan(typed, "name")).as(typed).contains("Index").doesNotContain("Seq Scan");
            }
            for (var typed : List.of("王", "小明")) {
                assertThat(plan(typed, "number")).as(typed).contains("Index").doesNotContain("Seq Scan");
            }
            for (var typed : List.of("wang", "wxm", "m")) {
                assertThat(plan(typed, "-registeredAt"))
                        .as(typed)
                        .contains("Index")
                        .doesNotContain("Seq Scan");
            }
            Map.of("wang", "name_pinyin", "wx", "name_initials")
                    .forEach((typed, column) -> assertThat(plan(typed, "name"))
                            .as(typed)
                            .containsPattern(
                                    "Index (Only )?Scan using \\w+ on volunteer[^\\n]*\n[^\\n]*Index Cond: [^\\n]*"
                                            + column));
        });
    }

    /** Among so many who are gone again afterwards. */
    private void among(int people, Runnable questions) {
        QuarkusTransaction.begin();
        try {
            register(IntStream.range(0, people)
                    .mapToObj(SearchPlansFlowTest::name)
                    .toList());
            sql.update("analyze volunteer");
            questions.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String plan(String typed, String asked) {
        var order = Order.of(asked);
        var union = new Union(order, 51);
        NameBranches.of(NameQuery.of(typed).orElseThrow(), order)
                .forEach(each -> union.add(Statement.of("").add(each).add(order.behind(null))));
        return sql.list(union.query("explain "), row -> row.text("QUERY PLAN")).stream()
                .collect(Collectors.joining("\n"));
    }

    private static String name(int i) {
        return "" + SURNAMES.charAt(i % SURNAMES.length())
                + GIVEN.charAt(i / 20 % GIVEN.length())
                + GIVEN.charAt(i / 800 % GIVEN.length());
    }

    private void register(List<String> names) {
        var keys = names.stream().map(NameKeys::of).toList();
        sql.update(
                PEOPLE_OF_MANY_NAMES,
                station,
                Column.of(keys, NameKeys::written),
                Column.of(keys, NameKeys::pinyin),
                Column.of(keys, NameKeys::initials),
                Column.of(keys, each -> String.join(" ", each.terms())));
    }
}
