package cn.practice.kit.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** One proxy, and few requests of one client. */
public final class BehindProxy implements QuarkusTestProfile {

    static final int BURST = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "HTTP_BEHIND_PROXY", "true",
                "HTTP_TRUSTED_PROXIES", "127.0.0.1/32,192.0.2.0/24",
                "practice.anonymous.per-second", "1",
                "practice.anonymous.burst", String.valueOf(BURST));
    }
}
