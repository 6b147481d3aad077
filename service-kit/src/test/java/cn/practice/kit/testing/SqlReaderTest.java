package cn.practice.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "insert into shift (id) select * from unnest(?) as s (id) | FILLS shift",
                "with gone as (delete from outbox returning *) select * from gone | CHANGES outbox, READS gone",
                "insert into total as kept (day) values (?) on conflict (day) do update set day = 1 | FILLS total",
                "update shift s set taken = b.taken from unnest(?) as b (id), activity a | CHANGES shift, READS activity",
                "copy fact from stdin with (format binary) | FILLS fact, READS stdin",
                "merge into team t using site s on true | FILLS team",
                "truncate table trail | CHANGES trail",
                "lock table site in share row exclusive mode | CHANGES site",
                "select * from shift where id = ? for update | READS shift, CHANGES shift",
                "select 1 from shift for no key update; select 1 from site | READS shift, CHANGES shift, READS site",
                "select 1 from shift for share | READS shift",
                "select s.* from sign_up s join volunteer as v on true for update of s"
                        + " | READS sign_up, READS volunteer, CHANGES sign_up",
                "select * from (select * from shift) as x, activity a where a.x is distinct from b"
                        + " | READS shift, READS activity",
                "select exists (select from live), extract(epoch from now()) | READS live",
                "select 1 from shift -- from site | READS shift",
                "select 'from site' from public.shift | READS shift",
                "delete from %1$s where generation = ? | CHANGES ?",
                "from total t left join lateral site on true | READS total, READS site",
                "the shift is over | -"
            })
    void findsTheTablesOf(String text, String uses) {
        assertThat(SqlReader.read(text).stream().map(each -> each.kind() + " " + each.table()))
                .containsExactly(uses == null ? new String[0] : uses.split(", ", -1));
    }
}
