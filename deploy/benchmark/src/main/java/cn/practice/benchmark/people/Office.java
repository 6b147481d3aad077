package cn.practice.benchmark.people;

import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.stage.Stage;
import cn.practice.local.client.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The station's desk: its sites, whoever sits there, and the tables of volunteer-service behind it. */
final class Office implements AutoCloseable {

    static final String STATION = "321181001001";

    private static final String CENTER = "321181000000";

    private final URI service;
    private final String token;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();

    private Office(URI service, String token, Connection database) {
        this.service = service;
        this.token = token;
        this.database = database;
    }

    static Office of(Stage stage) throws SQLException {
        var office = new Office(
                stage.suite().endpoints().volunteer(),
                stage.signer().token(UUID.randomUUID(), "district-admin"),
                DriverManager.getConnection(stage.suite().jdbcUrl("volunteer"), "postgres", "postgres"));
        office.site(CENTER, "CENTER", null, "CITY");
        office.site(Stage.SITE, "INSTITUTE", CENTER, "TOWN");
        office.site(STATION, "STATION", Stage.SITE, "VILLAGE");
        return office;
    }

    /** Brings in the people of a sheet, all of whom have to come in. */
    double importSeconds(List<Person> people) throws IOException, InterruptedException, SQLException {
        var sheet = Spreadsheet.of(people, STATION);
        long before = people();
        var request = HttpRequest.newBuilder(URI.create(service + "/volunteers/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", Spreadsheet.TYPE)
                .POST(BodyPublishers.ofByteArray(sheet))
                .build();
        long from = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        double seconds = (System.nanoTime() - from) / 1e9;
        WrongResult.unless("answered 201, " + answer.body(), 201, answer.statusCode());
        WrongResult.unless("brought in", people.size(), people() - before);
        return seconds;
    }

    /** Enrols them one after the other. */
    double enrolSeconds(List<Person> people) throws SQLException {
        var api = Api.of(service, token);
        long before = people();
        long from = System.nanoTime();
        for (var each : people) {
            api.post("/enrolments", each.form(STATION));
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        WrongResult.unless("enrolled", people.size(), people() - before);
        return seconds;
    }

    private long people() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from volunteer")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void site(String code, String level, @Nullable String parent, String kind) throws SQLException {
        try (var statement = database.prepareStatement("""
                insert into site (code, name, level, parent_code, kind, version, opened_at)
                values (?, 'Benchmark', ?, ?, ?, 1, now()) on conflict do nothing""")) {
            statement.setString(1, code);
            statement.setString(2, level);
            statement.setString(3, parent);
            statement.setString(4, kind);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        http.close();
        database.close();
    }
}
