package cn.practice.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A named person of the local identity provider. */
public record Persona(String name, UUID subject, String title) {

    public static final Persona ADMIN = named("admin");
    public static final Persona ADMIN_2 = named("admin-2");
    public static final Persona AUDITOR = named("auditor");
    public static final Persona STAFF = named("staff");
    public static final Persona LEADER = named("leader");
    public static final Persona VOLUNTEER_1 = named("volunteer-1");
    public static final Persona VOLUNTEER_2 = named("volunteer-2");

    /** All of them, in the order of the table. */
    public static List<Persona> all() {
        return List.of(ADMIN, ADMIN_2, STAFF, LEADER, VOLUNTEER_1, VOLUNTEER_2, AUDITOR);
    }

    private static Persona named(String name) {
        return Table.LINES.stream()
                .filter(fields -> fields[0].equals(name))
                .findFirst()
                .map(fields -> new Persona(fields[0], UUID.fromString(fields[1]), fields[4]))
                .orElseThrow();
    }

    private static final class Table {

        static final List<String[]> LINES = read();

        private static List<String[]> read() {
            try (var table = Persona.class.getResourceAsStream("/personas.csv")) {
                return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(",", -1))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
