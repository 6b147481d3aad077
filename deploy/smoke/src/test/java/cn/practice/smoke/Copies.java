package cn.practice.smoke;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the copies of a database hold, row by row: all but the versions, which say nothing of those who are copied. */
record Copies(Map<String, List<String>> columns, Map<String, List<String>> rows) {

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
             where table_schema = 'public' and table_name like 'known\\_%' and column_name <> 'version'
             order by table_name, ordinal_position""";

    /** All that they hold. */
    static Copies in(String jdbcUrl) throws SQLException {
        try (var connection = connect(jdbcUrl)) {
            var columns = query(connection, COLUMNS, 2).stream()
                    .collect(groupingBy(List::getFirst, TreeMap::new, mapping(List::getLast, toList())));
            return read(connection, columns);
        }
    }

    /** What is there now of the same; a later version may keep more. */
    Copies again(String jdbcUrl) throws SQLException {
        try (var connection = connect(jdbcUrl)) {
            return read(connection, columns);
        }
    }

    private static Copies read(Connection connection, Map<String, List<String>> columns) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (var table : columns.entrySet()) {
            var select = "select jsonb_build_array(%s)::text from %s order by 1"
                    .formatted(String.join(", ", table.getValue()), table.getKey());
            rows.put(
                    table.getKey(),
                    query(connection, select, 1).stream().map(List::getFirst).toList());
        }
        return new Copies(columns, rows);
    }

    private static List<List<String>> query(Connection connection, String sql, int width) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(found.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    private static Connection connect(String jdbcUrl) throws SQLException {
        return DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
    }
}
