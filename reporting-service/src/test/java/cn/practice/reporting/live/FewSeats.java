package cn.practice.reporting.live;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A replica that has room for few streams. */
public final class FewSeats implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("practice.streams.most", "8", "practice.streams.kept", "2");
    }
}
