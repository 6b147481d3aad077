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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The whole suite on servers of its own, with people and shifts written straight into activity-service's tables: what
 * is measured is what it does with them.
 */
public final class Stage implements AutoCloseable {

    private static final String SITE = "321181001000";
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

    /** People whom activity-service knows as approved volunteers. */
    public List<Member> crowd(int size) throws SQLException {
        var members = Member.crowd(size, signer);
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
        bench.progress().say(size + " people have signed in");
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
                        select id, id, 'Hall', 'SERVICE', ?, ?, ?, ?, ?, ? from unnest(?::uuid[]) as s (id)""")) {
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
        }
        return ids;
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
