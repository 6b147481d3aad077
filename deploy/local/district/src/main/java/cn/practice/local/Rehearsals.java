package cn.practice.local;

import cn.practice.embedded.FreePorts;
import cn.practice.local.client.Api;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Persona;
import cn.practice.local.client.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** One more of each program beside the suite that runs, on ports and, where it keeps data of its own, a directory of its own. */
record Rehearsals(Suite suite, Programs programs, Ports ports) {

    /** Nobody watches a rehearsal. */
    private static final Progress UNSEEN = Progress.on(System.out, true);

    private static final String APART = "apart.";

    /** How it stays apart from the suite, and what it asks. */
    private static final Properties TRAINING = training();

    List<Rehearsal> all() {
        var all = new ArrayList<Rehearsal>();
        suite.services().forEach(service -> all.add(service(service)));
        all.add(identity());
        all.add(kafka());
        return all;
    }

    private Rehearsal service(ServiceSpec original) {
        var service = original.at(FreePorts.find(1).getFirst());
        var environment = new HashMap<>(suite.environment(service));
        TRAINING.stringPropertyNames().stream()
                .filter(name -> name.startsWith(APART))
                .forEach(name -> environment.put(name.substring(APART.length()), TRAINING.getProperty(name)));
        return new Rehearsal(service.name(), programs.service(service.name(), service.heap()), environment, child -> {
            Ready.await(child, Suite.readiness(service), UNSEEN);
            read(service);
        });
    }

    private void read(ServiceSpec service) {
        var token = new Tokens(suite.endpoints()).of(Persona.ADMIN);
        var api = Api.of(Endpoints.local(service.port()), token);
        for (var path : TRAINING.getProperty("reads." + service.name()).split(" ", -1)) {
            api.get(path);
        }
    }

    private static Properties training() {
        var training = new Properties();
        try (var in = Objects.requireNonNull(Rehearsals.class.getResourceAsStream("training.properties"))) {
            training.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return training;
    }

    private Rehearsal identity() {
        int port = FreePorts.find(1).getFirst();
        URI address = Endpoints.local(port);
        return new Rehearsal("identity", programs.identity(), suite.identityEnvironment(port), child -> {
            Ready.await(child, Suite.discovery(address), UNSEEN);
            Api.anonymous(address)
                    .post("/local/tokens", Map.of("subject", Persona.STAFF.subject()))
                    .expect(200);
        });
    }

    private Rehearsal kafka() {
        var free = FreePorts.find(2);
        var directory = programs.home().draft("kafka");
        var log = LogWatch.fromNow(programs.home().log("kafka-rehearsal"));
        return new Rehearsal(
                "kafka",
                programs.kafka(ports.withKafka(free.get(0), free.get(1)), directory),
                Map.of(),
                child -> log.await("Kafka ready at", child, UNSEEN));
    }
}
