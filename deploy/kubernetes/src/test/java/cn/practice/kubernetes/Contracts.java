package cn.practice.kubernetes;

import java.util.stream.Stream;

/** The paths that the services promise. */
final class Contracts {

    private Contracts() {}

    static Stream<String> paths(String service) {
        return Rendered.yaml(Repository.text(service + "/contract/openapi.yaml")).path("paths").properties().stream()
                .map(each -> each.getKey());
    }
}
