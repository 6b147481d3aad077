package cn.practice.reporting.copies;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.CopyEvent.KindStated;
import cn.practice.reporting.copies.CopyEvent.Names;
import java.util.Comparator;

/**
 * The copies of kinds that a batch changes, each with a row without a form and one for each form. A form that its kind no
 * longer has is kept: it still has its figures.
 */
final class KindCopy {

    private static final String UPSERT = """
            insert into known_kind as known (kind, form, name_zh, name_en, version)
            select kind, form, name_zh, name_en, version
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as told (kind, form, name_zh, name_en, version)
            on conflict (kind, form) do update set
                name_zh = excluded.name_zh, name_en = excluded.name_en, version = excluded.version
            where known.version < excluded.version""";

    private static final String NO_FORM = "";

    private final Newest<Code, Names> kinds = new Newest<>((newer, older) -> newer);

    void stated(KindStated e, long version) {
        kinds.add(new Code(e.code(), NO_FORM), version, e.names());
        e.forms().forEach(each -> kinds.add(new Code(e.code(), each.code()), version, each.names()));
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    Statement upsert() {
        var rows = kinds.rows();
        return Statement.of(
                UPSERT,
                Column.of(kinds.keys(), Code::kind),
                Column.of(kinds.keys(), Code::form),
                Column.of(rows, Names::zh),
                Column.of(rows, Names::en),
                Column.of(kinds.versions()));
    }

    private record Code(String kind, String form) implements Comparable<Code> {

        private static final Comparator<Code> ORDER =
                Comparator.comparing(Code::kind).thenComparing(Code::form);

        @Override
        public int compareTo(Code other) {
            return ORDER.compare(this, other);
        }
    }
}
