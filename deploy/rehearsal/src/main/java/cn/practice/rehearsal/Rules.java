package cn.practice.rehearsal;

import cn.practice.rehearsal.Manifests.Route;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What haproxy is told, to do as an ingress controller does: requests go by their path to a ready pod, and to another one
 * when no connection can be made.
 *
 * @param pods all that there will be; none gets a request before it is enabled
 */
record Rules(List<Route> routes, List<Pod> pods) {

    String text(int port, String socket) {
        var ready = pods.getFirst().ready();
        return """
                global
                    stats socket unix@%s mode 600 level admin
                defaults
                    mode http
                    timeout connect 2s
                    timeout client 60s
                    timeout server 60s
                    timeout check %ds
                    option forwardfor
                    option redispatch 1
                    retry-on conn-failure
                    option httpchk GET %s
                    default-server check inter 500ms fall %d disabled
                frontend ingress
                    bind 127.0.0.1:%d
                %s%s""".formatted(
                        socket,
                        ready.timeout().toSeconds(),
                        ready.path(),
                        ready.failureThreshold(),
                        port,
                        each(used(), Rules::line),
                        backends());
    }

    // What a machine without a cluster runs no pod of, such as Keycloak, has no route.
    private List<Route> used() {
        return routes.stream()
                .filter(route -> pods.stream().anyMatch(pod -> pod.service().equals(route.service())))
                .toList();
    }

    private static String line(Route route) {
        return "    use_backend %2$s if { path %1$s } or { path_beg %1$s/ }\n".formatted(route.path(), route.service());
    }

    private String backends() {
        var services = pods.stream().map(Pod::service).distinct().toList();
        return each(
                services,
                service -> "backend " + service + "\n"
                        + each(
                                pods.stream()
                                        .filter(pod -> pod.service().equals(service))
                                        .toList(),
                                pod -> "    server " + pod.name() + " 127.0.0.1:" + pod.port() + "\n"));
    }

    private static <T> String each(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining());
    }
}
