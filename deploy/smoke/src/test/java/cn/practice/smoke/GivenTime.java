package cn.practice.smoke;

import cn.practice.local.client.Api;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The time that somebody gave, in minutes.
 *
 * @param credited the sum of what was credited and not taken back
 * @param union how long the union of those times is
 * @param overlaps how many pairs of their times overlap, credited or held
 */
record GivenTime(long credited, long union, long overlaps) {

    private static final String QUERY = """
            with credited as (select * from credit where reversal_id is null and volunteer_id = ?::uuid),
                 times as (select id, starts_at, ends_at from credited
                           union all
                           select id, starts_at, ends_at from hold where state = 'PENDING' and volunteer_id = ?::uuid),
                 parts as (select unnest(range_agg(tstzrange(starts_at, ends_at))) as part from credited)
            select (select coalesce(sum(minutes), 0) from credited) as credited,
                   (select coalesce(extract(epoch from sum(upper(part) - lower(part))) / 60, 0)::bigint
                      from parts) as length,
                   (select count(*) from times a join times b on a.id < b.id
                     where a.starts_at < b.ends_at and b.starts_at < a.ends_at) as overlaps""";

    /** As it stands in the tables where it is decided. */
    static GivenTime of(UUID volunteer, String activityDatabase) throws SQLException {
        try (var connection = DriverManager.getConnection(activityDatabase, "postgres", "postgres");
                var statement = connection.prepareStatement(QUERY)) {
            statement.setObject(1, volunteer);
            statement.setObject(2, volunteer);
            try (var row = statement.executeQuery()) {
                row.next();
                return new GivenTime(row.getLong("credited"), row.getLong("length"), row.getLong("overlaps"));
            }
        }
    }

    /** What the facts of somebody's minutes come to. */
    static long reported(UUID volunteer, Api reporting) {
        return reporting
                .get("/facts?measure=SERVICE_MINUTES&volunteer=" + volunteer)
                .expect(200)
                .body()
                .path("sum")
                .asLong();
    }
}
