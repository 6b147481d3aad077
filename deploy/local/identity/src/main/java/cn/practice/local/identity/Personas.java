package cn.practice.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The table of the personas: the only place a role comes from. */
@Component
class Personas {

    private final List<Persona> all = read();

    List<Persona> all() {
        return all;
    }

    Optional<Persona> named(String name) {
        return all.stream().filter(persona -> persona.name().equals(name)).findFirst();
    }

    Set<String> groupsOf(UUID subject) {
        return all.stream()
                .filter(persona -> persona.subject().equals(subject))
                .findFirst()
                .map(Persona::groups)
                .orElse(Set.of());
    }

    private static List<Persona> read() {
        try (var table = Personas.class.getResourceAsStream("/personas.csv")) {
            if (table == null) {
                throw new IllegalStateException("personas.csv is missing from the classpath");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Persona::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
