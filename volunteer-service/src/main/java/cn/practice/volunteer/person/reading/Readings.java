package cn.practice.volunteer.person.reading;

import cn.practice.kit.identity.Access;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.site.ReadScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Counts who has seen whose full data as what on which day, in the transaction of the request that shows it, so that
 * nothing is shown that is not counted. What people see of themselves is not.
 */
@ApplicationScoped
public class Readings {

    private static final String OTHERS =
            "select id, site_code from volunteer where id = any (?) and subject is distinct from ?";

    /** In the order of their ids, so that two requests of one reader never wait for each other both ways. */
    private static final String COUNT = """
            insert into reading (volunteer_id, day, role, reader, times)
            select seen.id, ?, seen.role, ?, 1 from unnest(?::uuid[], ?::text[]) as seen (id, role) order by seen.id
                on conflict (volunteer_id, day, role, reader) do update set times = reading.times + 1""";

    private final Sql sql;
    private final Access access;
    private final ReadScope scope;
    private final CivilTime time;

    Readings(Sql sql, Access access, ReadScope scope, CivilTime time) {
        this.sql = sql;
        this.access = access;
        this.scope = scope;
        this.time = time;
    }

    /** The caller is shown the full data of these people now. */
    @Transactional(TxType.MANDATORY)
    public void of(Collection<UUID> volunteers) {
        if (volunteers.isEmpty()) {
            return;
        }
        var others = sql.list(OTHERS, Readings::seen, Column.of(volunteers), access.subject());
        if (!others.isEmpty()) {
            var roles = roles(others);
            sql.update(COUNT, time.today(), access.subject(), Column.of(others, Seen::id), Column.of(roles));
        }
    }

    private List<ReaderRole> roles(List<Seen> others) {
        if (access.isAuditor() || access.isDistrictAdmin()) {
            var role = access.isAuditor() ? ReaderRole.AUDITOR : ReaderRole.ADMIN;
            return others.stream().map(each -> role).toList();
        }
        var ofTheirSites = scope.covering();
        return others.stream()
                .map(each -> ofTheirSites.test(each.siteCode()) ? ReaderRole.STAFF : ReaderRole.LEADER)
                .toList();
    }

    private static Seen seen(Row row) throws SQLException {
        return new Seen(row.id("id"), row.text("site_code"));
    }

    private record Seen(UUID id, String siteCode) {}
}
