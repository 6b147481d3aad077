package cn.practice.local.identity;

import java.util.Set;
import java.util.UUID;

/** A person who can sign in by name; {@code groups} are the coarse roles the services read. */
record Persona(String name, UUID subject, String password, Set<String> groups) {

    static Persona parse(String line) {
        var fields = line.split(",", -1);
        var groups = fields[3].isBlank() ? Set.<String>of() : Set.of(fields[3].split(" ", -1));
        return new Persona(fields[0], UUID.fromString(fields[1]), fields[2], groups);
    }
}
