package cn.practice.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
    private static final String RFC_9068 = "{\"typ\":\"at+jwt\"}";

    private final AccessTokens tokens = new AccessTokens("practice", () -> NOW);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"typ":"at+jwt"}             | {"aud":["practice"],"exp":1000300,"groups":[]}
            {"typ":"application/AT+JWT"} | {"aud":"practice","exp":1000300,"iat":999999}
            {"typ":"JWT"}                | {"aud":["account","practice"],"typ":"Bearer","exp":1000300,"groups":["auditor"]}
            """)
    void areForUsWhoeverMadeThem(String header, String claims) {
        assertThat(tokens.accept(bearer(header, claims))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"typ":"JWT"}    | {"aud":["practice"],"exp":1000300}
            {"alg":"RS256"}  | {"aud":["practice"],"exp":1000300,"typ":"ID"}
            {"typ":"JWT"}    | {"aud":["practice"],"exp":1000300,"typ":"Refresh"}
            {"typ":"logout+jwt"} | {"aud":["practice"],"exp":1000300,"typ":"Bearer"}
            """)
    void areAccessTokens(String header, String claims) {
        assertThat(tokens.accept(bearer(header, claims))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"aud\":[],", "\"aud\":\"practice-web\",", "\"aud\":{\"practice\":1},", "\"aud\":null,"})
    void nameUs(String audience) {
        assertThat(tokens.accept(bearer(RFC_9068, "{" + audience + "\"exp\":1000300}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999", "-1", "1e18", "99999999999999999999", "253402300800", "\"1000300\"", "null", "[]"})
    void endWithinAMonth(String end) {
        assertThat(tokens.accept(bearer(RFC_9068, "{\"aud\":\"practice\",\"exp\":" + end + "}")))
                .isFalse();
    }

    @Test
    void endAtAll() {
        assertThat(tokens.accept(bearer(RFC_9068, "{\"aud\":\"practice\"}"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000061", "\"now\"", "-5"})
    void areNotOfTheFuture(String issued) {
        assertThat(tokens.accept(bearer(RFC_9068, "{\"aud\":\"practice\",\"exp\":1000300,\"iat\":" + issued + "}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"district-admin\"", "{}", "[1]", "null", "[[\"district-admin\"]]"})
    void haveGroupsAsAList(String groups) {
        assertThat(tokens.accept(bearer(RFC_9068, "{\"aud\":\"practice\",\"exp\":1000300,\"groups\":" + groups + "}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a", "Bearer !.!.!", "Bearer e30", "Bearer e30.W10.x"})
    void areReadable(String authorization) {
        assertThat(tokens.accept(authorization)).isFalse();
    }

    private static String bearer(String header, String claims) {
        return "Bearer " + part(header) + "." + part(claims) + ".signature";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
