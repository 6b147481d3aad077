package cn.practice.local;

import java.util.List;

/** One of the three services: its name, its database, its port and what its heap may grow to. */
record ServiceSpec(String name, String database, int port, String heap) {

    static List<ServiceSpec> all(Ports ports) {
        return List.of(
                new ServiceSpec("volunteer-service", "volunteer", ports.volunteer(), "-Xmx256m"),
                activity(ports.activity()),
                // polls of a full log are large: with half of this a third of the fold is the collection of garbage
                new ServiceSpec("reporting-service", "reporting", ports.reporting(), "-Xmx768m"));
    }

    /** The same on another port. */
    ServiceSpec at(int other) {
        return new ServiceSpec(name, database, other, heap);
    }

    static ServiceSpec activity(int port) {
        return new ServiceSpec("activity-service", "activity", port, "-Xmx384m");
    }
}
