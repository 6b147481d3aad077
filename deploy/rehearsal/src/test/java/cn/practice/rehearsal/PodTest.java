package cn.practice.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PodTest {

    private final Pod pod = Deployments.pod("activity-service", 40_001);

    @Test
    void isAskedAsItsManifestSays() {
        assertThat(pod.started())
                .isEqualTo(new Probe("/q/health/started", Duration.ofSeconds(2), Duration.ofSeconds(2), 90));
        assertThat(pod.ready().path()).isEqualTo("/q/health/ready");
    }

    @Test
    void hasTheTimeToEndThatItsManifestGives() {
        assertThat(pod.preStop()).isEqualTo(Duration.ofSeconds(5));
        assertThat(pod.grace()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void isCalledAsPodmanCallsIt() {
        assertThat(pod.podmanName()).isEqualTo("activity-service-40001-pod-0");
        assertThat(pod.containerName()).isEqualTo("activity-service-40001-pod-0-service");
    }
}
