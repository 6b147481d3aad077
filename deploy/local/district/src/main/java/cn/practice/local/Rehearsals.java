package cn.practice.local;

import cn.practice.embedded.FreePorts;
import cn.practice.local.client.Api;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Persona;
import cn.practice.local.client.Tokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One more of each program beside the suite that runs, on ports and, where it keeps data of its own, a directory of its own. */
record Rehearsals(Suite suite, Programs programs, Ports ports) {

    // A rehearsal leaves no trace: it only reads, tells nothing, folds nothing, and takes no partition from the suite,
    // of whose groups it is no member.
    /** Nobody watches a rehearsal. */
    private static final Progress UNSEEN = Progress.on(System.out, true);

    private static final Map<String, String> APART = Map.of(
            "PRACTICE_OUTBOX_ENABLED", "false",
            "PRACTICE_FEED_ENABLED", "false",
            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", "rehearsal",
            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_OFFSET_RESET", "latest");

    private static final Map<String, List<String>> READS = Map.of(
            "volunteer-service", List.of("/sites?limit=5", "/teams?limit=5", "/volunteers?limit=5"),
            "activity-service", List.of("/kinds", "/activities?limit=5", "/campaigns", "/activity-trail?limit=5"),
            "reporting-service",
                    List.of(
                            "/briefing",
                            "/totals?groupBy=kind",
                            "/coverage",
                            "/facts?measure=SERVICE_MINUTES&limit=3"));

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
        environment.putAll(APART);
        return new Rehearsal(service.name(), programs.service(service.name(), service.heap()), environment, child -> {
            Ready.await(child, Suite.readiness(service), UNSEEN);
            read(service);
        });
    }

    private void read(ServiceSpec service) {
        var token = new Tokens(suite.endpoints()).of(Persona.ADMIN);
        var api = Api.of(Endpoints.local(service.port()), token);
        for (var path : READS.getOrDefault(service.name(), List.of())) {
            api.get(path);
        }
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
