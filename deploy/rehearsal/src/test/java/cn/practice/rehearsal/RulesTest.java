package cn.practice.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final String text = new Rules(
                    Deployments.manifests().routes(),
                    List.of(
                            Deployments.pod("volunteer-service", 40_001),
                            Deployments.pod("activity-service", 40_002),
                            Deployments.pod("activity-service", 40_003)))
            .text(40_000, "ingress.sock");

    @Test
    void leadsAPathAndWhatIsBelowItToItsService() {
        assertThat(text)
                .contains("use_backend volunteer-service if { path /sites } or { path_beg /sites/ }\n")
                .contains("use_backend activity-service if { path /shifts } or { path_beg /shifts/ }\n");
    }

    @Test
    void hasNoRouteToWhatHasNoPod() {
        assertThat(text).doesNotContain("keycloak").doesNotContain("/resources");
    }

    @Test
    void knowsAllPodsOfAServiceAndSendsNothingBeforeTheyAreEnabled() {
        assertThat(text).contains("disabled\n").endsWith("""
                backend volunteer-service
                    server volunteer-service-40001 127.0.0.1:40001
                backend activity-service
                    server activity-service-40002 127.0.0.1:40002
                    server activity-service-40003 127.0.0.1:40003
                """);
    }

    @Test
    void asksWhetherAPodIsReadyAsItsManifestDoes() {
        assertThat(text)
                .contains("option httpchk GET /q/health/ready\n")
                .contains("timeout check 6s\n")
                .contains("check inter 500ms fall 3 ");
    }

    @Test
    void listensOnLoopbackAlone() {
        assertThat(text).contains("bind 127.0.0.1:40000\n").contains("stats socket unix@ingress.sock ");
    }
}
