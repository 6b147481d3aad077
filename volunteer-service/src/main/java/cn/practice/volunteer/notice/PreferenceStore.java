package cn.practice.volunteer.notice;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What people do not want to hear of; whoever never said so hears of everything. */
@ApplicationScoped
class PreferenceStore {

    private static final String PUT = """
            insert into notice_preference (volunteer_id, muted) values (?, ?::text[])
            on conflict (volunteer_id) do update set muted = excluded.muted""";

    private final Sql sql;

    PreferenceStore(Sql sql) {
        this.sql = sql;
    }

    List<NoticeCode> muted(UUID volunteer) {
        return sql
                .find(
                        "select muted from notice_preference where volunteer_id = ?",
                        row -> row.texts("muted"),
                        volunteer)
                .orElse(List.of())
                .stream()
                .map(NoticeCode::valueOf)
                .toList();
    }

    void mute(UUID volunteer, List<NoticeCode> codes) {
        var names = codes.stream().distinct().sorted().map(NoticeCode::name).toList();
        sql.update(PUT, volunteer, Column.of(names));
    }

    /** Those of these people who want to hear of it. */
    List<UUID> hearing(List<UUID> people, NoticeCode code) {
        var deaf = new HashSet<>(sql.list(
                "select volunteer_id from notice_preference where volunteer_id = any (?::uuid[]) and ? = any (muted)",
                row -> row.id("volunteer_id"),
                Column.of(people),
                code));
        return people.stream().filter(each -> !deaf.contains(each)).toList();
    }
}
