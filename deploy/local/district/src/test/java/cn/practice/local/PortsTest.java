package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.FreePorts;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void movesEveryPortByTheOffset() {
        assertThat(Ports.movedBy(100)).isEqualTo(new Ports(8181, 8182, 8183, 8280, 15532, 19192, 19193));
    }

    @Test
    void namesTheTakenPortAndWhatToDo() throws IOException {
        var free = FreePorts.find(6);
        try (var taken = new ServerSocket(0)) {
            var ports = new Ports(
                    free.get(0), free.get(1), free.get(2), free.get(3), taken.getLocalPort(), free.get(4), free.get(5));

            assertThat(ports.refusal())
                    .hasValueSatisfying(line -> assertThat(line)
                            .contains("port " + taken.getLocalPort(), "PostgreSQL", "--port-offset")
                            .doesNotContain("\n"));
        }
    }

    @Test
    void isContentWithFreePorts() {
        var free = FreePorts.find(7);

        assertThat(new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6))
                        .refusal())
                .isEmpty();
    }
}
