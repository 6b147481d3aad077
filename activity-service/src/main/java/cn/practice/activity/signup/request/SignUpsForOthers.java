package cn.practice.activity.signup.request;

import cn.practice.kit.identity.ActedBy;
import cn.practice.kit.identity.By;
import cn.practice.kit.identity.By.ActedAs;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As whom leaders and staff signed others up; of those who sign up for themselves nothing is written. */
@ApplicationScoped
class SignUpsForOthers {

    /** Looked up beside a sign-up {@code s}, not joined: a join that was planned while they were few reads all of them. */
    static final String BESIDE = """
            left join lateral (select o.role as by_role, o.site as by_site, o.team as by_team
                                 from sign_up_for_another o where o.sign_up_id = s.id limit 1) as o on true\s""";

    private final Sql sql;

    SignUpsForOthers(Sql sql) {
        this.sql = sql;
    }

    /** That somebody signed another person up. */
    record ForAnother(UUID signUpId, By by) {

        UUID account() {
            return Objects.requireNonNull(by.subject());
        }
    }

    void keep(List<ForAnother> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into sign_up_for_another (sign_up_id, role, site, team)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[])""",
                Column.of(all, ForAnother::signUpId),
                Column.of(all, each -> each.by().role()),
                Column.of(all, each -> each.by().siteCode()),
                Column.of(all, each -> each.by().teamId()));
    }

    /** Of a row with {@link #BESIDE}. */
    static @Nullable ActedBy read(Row row) throws SQLException {
        var role = row.constantOrNull(ActedAs.class, "by_role");
        return role == null ? null : new ActedBy(role, row.textOrNull("by_site"), row.idOrNull("by_team"));
    }
}
