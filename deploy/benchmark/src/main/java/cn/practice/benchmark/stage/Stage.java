package cn.practice.benchmark.stage;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.load.Signer;
import cn.practice.embedded.FreePorts;
import cn.practice.embedded.PostgresServer;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The whole suite on servers of its own, with people and shifts written straight into activity-service's tables: what
 * is measured is what it does with them.
 */
public final class Stage implements AutoCloseable {

    /** The institute that owns everything. */
    public static final String SITE = "321181001000";

    private static final String STATION = "321181001001";

    private final Bench bench;
    private final Suite suite;
    private final Ports ports;
    private final Connection database;
    private final Signer signer;
    /** Shifts follow each other, so that nobody's sign-ups overlap. */
    private Instant next =
            InstantSource.system().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(30));

    private Stage(Bench bench, Suite suite, Ports ports, Connection database, Signer signer) {
        this.bench = bench;
        this.suite = suite;
        this.ports = ports;
        this.database = database;
        this.signer = signer;
    }

    public static Stage open(Bench bench) throws Exception {
        var free = FreePorts.find(7);
        var ports =
                new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
        var home = new Home(bench.directory());
        var suite = Suite.of(home, ports, bench.checkout(), bench.progress());
        try {
            suite.start();
            var database = DriverManager.getConnection(suite.jdbcUrl("activity"), "postgres", "postgres");
            var signer =
                    Signer.of(home.identityKey(), suite.endpoints().identity().toString());
            var stage = new Stage(bench, suite, ports, database, signer);
            stage.seedSites();
            return stage;
        } catch (Exception e) {
            suite.close();
            throw e;
        }
    }

    /** Who spends what on an act. */
    public Effort effort() {
        return new Effort(this, bench.directory());
    }

    public Suite suite() {
        return suite;
    }

    public Signer signer() {
        return signer;
    }

    public int postgresPort() {
        return ports.postgres();
    }

    public String jdbcUrl(String name) {
        return PostgresServer.jdbcUrl(ports.postgres(), name);
    }

    private void seedSites() throws SQLException {
        run("insert into known_site (code, name, level, version) values ('%s', 'Institute', 'INSTITUTE', 1)"
                .formatted(SITE));
        run(
                "insert into known_site (code, name, level, parent_code, version) values ('%s', 'Station', 'STATION', '%s', 1)"
                        .formatted(STATION, SITE));
    }

    /** People whom activity-service knows as approved volunteers, each signed in. */
    public List<Member> crowd(int size) throws SQLException {
        return known(Member.crowd(size, signer));
    }

    /** People whom activity-service knows as approved volunteers, and who never sign in. */
    public List<Member> strangers(int first, int size) throws SQLException {
        return known(Member.strangers(first, size));
    }

    private List<Member> known(List<Member> members) throws SQLException {
        try (var statement = database.prepareStatement("""
                insert into known_volunteer (id, number, subject, status, site_code, age_class, version)
                select id, number, subject, 'APPROVED', ?, 'ADULT', 2
                  from unnest(?::uuid[], ?::text[], ?::uuid[]) as m (id, number, subject)
                on conflict do nothing""")) {
            statement.setString(1, STATION);
            statement.setArray(
                    2, array("uuid", members.stream().map(Member::volunteerId).toArray()));
            statement.setArray(
                    3, array("text", members.stream().map(Member::number).toArray()));
            statement.setArray(
                    4, array("uuid", members.stream().map(Member::subject).toArray()));
            statement.executeUpdate();
        }
        run("analyze known_volunteer");
        bench.progress().say(members.size() + " people are known");
        return members;
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return database.createArrayOf(type, values);
    }

    /** A shift with sign-up open, later than all before it. */
    public UUID shift(int capacity, int waitlist) throws SQLException {
        return shifts(1, capacity, waitlist).getFirst();
    }

    /** Shifts of one and the same hour, each of an activity of its own. */
    public List<UUID> shifts(int count, int capacity, int waitlist) throws SQLException {
        next = next.plus(Duration.ofHours(2));
        return shiftsAt(next, count, capacity, waitlist);
    }

    private List<UUID> shiftsAt(Instant start, int count, int capacity, int waitlist) throws SQLException {
        var ids = IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
        var from = start.atOffset(ZoneOffset.UTC);
        var to = from.plusHours(1);
        try (var activities = database.prepareStatement("""
                        insert into activity (id, title, kind, form, site_code, owner_site_code, counts_as_service,
                                              starts_at, ends_at, state, created_at, created_by, published_at)
                        select id, 'Benchmark', 'THEORY_TALK', 'PEOPLES_TALK', ?, ?, true, ?, ?, 'PUBLISHED', now(),
                               gen_random_uuid(), now()
                          from unnest(?::uuid[]) as a (id)""");
                var shifts = database.prepareStatement("""
                        insert into shift (id, activity_id, name, role, capacity, waitlist_limit, starts_at, ends_at,
                                           sign_up_closes_at, withdrawal_deadline)
                        select id, id, 'Hall', 'SERVICE', ?, ?, ?, ?, ?, ? from unnest(?::uuid[]) as s (id)""");
                var places = database.prepareStatement("""
                        insert into shift_places (shift_id, activity_id, capacity, waitlist_limit)
                        select id, id, ?, ? from unnest(?::uuid[]) as s (id)""")) {
            activities.setString(1, STATION);
            activities.setString(2, SITE);
            activities.setObject(3, from);
            activities.setObject(4, to);
            activities.setArray(5, array("uuid", ids.toArray()));
            activities.executeUpdate();
            shifts.setInt(1, capacity);
            shifts.setInt(2, waitlist);
            shifts.setObject(3, from);
            shifts.setObject(4, to);
            shifts.setObject(5, to);
            shifts.setObject(6, from);
            shifts.setArray(7, array("uuid", ids.toArray()));
            shifts.executeUpdate();
            places.setInt(1, capacity);
            places.setInt(2, waitlist);
            places.setArray(3, array("uuid", ids.toArray()));
            places.executeUpdate();
        }
        return ids;
    }

    /** Shifts that began half an hour ago, in which these have places, spread evenly. */
    public List<UUID> running(int count, List<Member> guests) throws SQLException {
        var ids = shiftsAt(InstantSource.system().instant().minus(Duration.ofMinutes(30)), count, guests.size(), 0);
        try (var statement = database.prepareStatement("""
                insert into sign_up (id, shift_id, activity_id, volunteer_id, state, decision, signed_up_at,
                                     signed_up_by, changed_at, starts_at, ends_at)
                select uuidv7(), s.id, s.id, g.id, 'CONFIRMED', g.n, now(), g.id, now(), s.starts_at, s.ends_at
                  from unnest(?::uuid[]) with ordinality as g (id, n)
                  join unnest(?::uuid[]) with ordinality as a (id, n) on (g.n - 1) % ? = a.n - 1
                  join shift s on s.id = a.id""")) {
            statement.setArray(
                    1, array("uuid", guests.stream().map(Member::volunteerId).toArray()));
            statement.setArray(2, array("uuid", ids.toArray()));
            statement.setInt(3, count);
            statement.executeUpdate();
        }
        return ids;
    }

    /** How many rows of these shifts are so; the condition names the row counted. */
    public long countOf(String table, List<UUID> shifts, String condition) throws SQLException {
        try (var statement = database.prepareStatement(
                "select count(*) from " + table + " counted where shift_id = any(?) and " + condition)) {
            statement.setArray(1, array("uuid", shifts.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** As if so much time had passed since people of these shifts were clocked in; their attendances. */
    public List<UUID> laterBy(String interval, List<UUID> shifts) throws SQLException {
        try (var statement =
                database.prepareStatement("update attendance set checked_in_at = checked_in_at - interval '" + interval
                        + "' where shift_id = any(?) returning id")) {
            statement.setArray(1, array("uuid", shifts.toArray()));
            try (var rows = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** So many sign-ups of years gone by, of two million people in ten thousand shifts. */
    public void history(int size) throws SQLException {
        var past = shiftsAt(InstantSource.system().instant().minus(Duration.ofDays(4_000)), 10_000, 1_000_000, 0);
        // loaded as a dump is: what it was checked for it was checked for when it was written
        run("set session_replication_role = replica");
        try (var statement = database.prepareStatement("""
                insert into sign_up (id, shift_id, activity_id, volunteer_id, state, decision, signed_up_at,
                                     signed_up_by, changed_at, starts_at, ends_at)
                select uuidv7(make_interval(secs => n - 200000000)), s.id, s.id,
                       ('01920000-0001-7000-8000-' || lpad(to_hex((n * 7919::bigint) % 2000000), 12, '0'))::uuid,
                       'CONFIRMED', n, now(), s.id, now(), t, t + interval '1 hour'
                  from generate_series(?, ?) as n
                  join unnest(?::uuid[]) with ordinality as s (id, i) on s.i = n % 10000 + 1,
                       lateral (select timestamptz '2012-01-01' + n * interval '30 seconds' as t) as at""")) {
            int step = Math.min(size, 500_000);
            for (int from = 1; from <= size; from += step) {
                statement.setInt(1, from);
                statement.setInt(2, Math.min(size, from + step - 1));
                statement.setArray(3, array("uuid", past.toArray()));
                statement.executeUpdate();
                bench.progress().say("%,d sign-ups of years gone by".formatted(Math.min(size, from + step - 1)));
            }
        } finally {
            run("set session_replication_role = default");
        }
        run("vacuum analyze sign_up");
        run("checkpoint");
    }

    /** What a row of a table takes on the disk with those of others that belong to it, indexes included. */
    public double bytesOfEach(String table, String... tables) throws SQLException {
        long bytes = 0;
        for (var each : tables) {
            bytes += count("select pg_total_relation_size('" + each + "')");
        }
        return (double) bytes / count("select count(*) from " + table);
    }

    /** A number out of activity-service's own tables. */
    public long count(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new WrongResult("no row: " + query);
            }
            return row.getLong(1);
        }
    }

    public Connection database() {
        return database;
    }

    public void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            bench.progress().say("ending the servers");
        } finally {
            suite.close();
        }
    }
}
