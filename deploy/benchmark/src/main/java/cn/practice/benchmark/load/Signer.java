package cn.practice.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs access tokens with the key that the local identity provider keeps, so that services verify them as its own. */
public final class Signer {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;
    private final String head;
    private final String issuer;
    private final InstantSource clock = InstantSource.system();

    private Signer(PrivateKey key, String keyId, String issuer) {
        this.key = key;
        this.head = part("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + keyId + "\"}");
        this.issuer = issuer;
    }

    /** The key of a provider as it keeps it: a private RSA key in JWK form. */
    public static Signer of(Path keptKey, String issuer) throws IOException, GeneralSecurityException {
        var jwk = new ObjectMapper().readTree(keptKey.toFile());
        return new Signer(privateKey(jwk), jwk.path("kid").asText(), issuer);
    }

    /** A token of somebody with these roles of the provider's; takes most of a millisecond. */
    public String token(UUID subject, String... roles) {
        var now = clock.instant();
        var groups = Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        var signed = head + "."
                + part("{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"practice\",\"iat\":%d,\"exp\":%d,\"groups\":[%s]}"
                        .formatted(
                                issuer,
                                subject,
                                now.getEpochSecond(),
                                now.plus(LIFE).getEpochSecond(),
                                groups));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateKey privateKey(JsonNode jwk) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number(jwk, "n"),
                        number(jwk, "e"),
                        number(jwk, "d"),
                        number(jwk, "p"),
                        number(jwk, "q"),
                        number(jwk, "dp"),
                        number(jwk, "dq"),
                        number(jwk, "qi")));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }
}
