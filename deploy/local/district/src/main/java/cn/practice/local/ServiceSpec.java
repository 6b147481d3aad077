package cn.practice.local;

import java.util.List;

/** One of the three services: its name, its database, its port, what its heap begins with and what it may grow to. */
record ServiceSpec(String name, String database, int port, List<String> heap) {

    static List<ServiceSpec> all(Ports ports) {
        return List.of(
                volunteer(ports.volunteer()),
                activity(ports.activity()),
                // polls of a full log are large: with half of this a third of the fold is the collection of garbage,
                // and
                // new objects have but a third of what the heap begins with
                new ServiceSpec("reporting-service", "reporting", ports.reporting(), heap(256, 768)));
    }

    /** The same on another port. */
    ServiceSpec at(int other) {
        return new ServiceSpec(name, database, other, heap);
    }

    static ServiceSpec volunteer(int port) {
        return new ServiceSpec("volunteer-service", "volunteer", port, heap(64, 256));
    }

    static ServiceSpec activity(int port) {
        return new ServiceSpec("activity-service", "activity", port, heap(64, 384));
    }

    /** In megabytes: unsaid, a heap begins with a sixty-fourth of the machine, which a start fills without need. */
    private static List<String> heap(int atFirst, int atMost) {
        return List.of("-Xms" + atFirst + "m", "-Xmx" + atMost + "m");
    }
}
