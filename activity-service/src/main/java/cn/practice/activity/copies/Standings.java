package cn.practice.activity.copies;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.practice.activity.copies.Standing.Suspension;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where volunteers stood on which day, as far as it was told. */
@ApplicationScoped
public class Standings {

    private final Sql sql;

    Standings(Sql sql) {
        this.sql = sql;
    }

    /** The standings of those who are known. */
    public Map<UUID, Standing> find(Collection<UUID> ids) {
        return sql.list("""
                        select v.id, v.approved_from, s.from_day, s.until_day, s.since
                          from known_volunteer v left join known_suspension s on s.volunteer_id = v.id
                         where v.id = any(?::uuid[]) order by v.id, s.from_day""", Part::read, Column.of(ids)).stream()
                .collect(groupingBy(Part::id, collectingAndThen(toList(), Part::whole)));
    }

    public Standing of(UUID id) {
        return find(List.of(id)).getOrDefault(id, Standing.NONE);
    }

    public boolean approvedOn(UUID id, LocalDate day) {
        return of(id).isApprovedOn(day);
    }

    public boolean suspendedOn(UUID id, LocalDate day) {
        return of(id).isSuspendedOn(day);
    }

    /** The first day on which they are a volunteer; none for those who are not. */
    public Optional<LocalDate> approvedFrom(UUID id) {
        return of(id).approvedFrom();
    }

    /** A standing with one of its suspensions, or with none. */
    private record Part(
            UUID id, @Nullable LocalDate approval, @Nullable Suspension suspension) {

        static Part read(Row row) throws SQLException {
            var from = row.dayOrNull("from_day");
            return new Part(
                    row.id("id"),
                    row.dayOrNull("approved_from"),
                    from == null ? null : new Suspension(from, row.dayOrNull("until_day"), row.instant("since")));
        }

        static Standing whole(List<Part> parts) {
            return new Standing(
                    parts.getFirst().approval(),
                    parts.stream()
                            .map(Part::suspension)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}
