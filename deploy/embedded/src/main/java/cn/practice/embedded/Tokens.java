package cn.practice.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signed access tokens of the test issuer; the services verify them as they verify any provider's. */
public final class Tokens {

    private static final String KEY = "practice.embedded.key";

    private Tokens() {}

    /** A token of an hour for a person, with the provider's roles he has. */
    public static String of(UUID subject, String... roles) {
        return sign(subject, Duration.ofHours(1), List.of(roles));
    }

    /** A token that was good until a minute ago. */
    public static String expired(UUID subject, String... roles) {
        return sign(subject, Duration.ofMinutes(-1), List.of(roles));
    }

    /** A token of an hour for somebody, with claims that a good one does not have. */
    public static String signed(Map<String, Object> claims) {
        var odd = claims(UUID.randomUUID(), Duration.ofHours(1), List.of());
        claims.forEach(odd::setClaim);
        return sign(odd);
    }

    /** The key pair of this JVM, kept where every class loader finds it. */
    static RsaJsonWebKey key() {
        synchronized (Platform.LOCK) {
            try {
                if (System.getProperty(KEY) == null) {
                    var fresh = RsaJwkGenerator.generateJwk(2048);
                    fresh.setKeyId("test");
                    System.setProperty(KEY, fresh.toJson(OutputControlLevel.INCLUDE_PRIVATE));
                }
                return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY));
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String sign(UUID subject, Duration lifetime, List<String> roles) {
        return sign(claims(subject, lifetime, roles));
    }

    private static JwtClaims claims(UUID subject, Duration lifetime, List<String> roles) {
        var claims = new JwtClaims();
        claims.setIssuer(Platform.issuerUrl());
        claims.setSubject(subject.toString());
        claims.setAudience("practice");
        claims.setStringListClaim("groups", roles);
        claims.setIssuedAt(
                NumericDate.fromSeconds(Instant.now().minusSeconds(120).getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().plus(lifetime).getEpochSecond()));
        return claims;
    }

    private static String sign(JwtClaims claims) {
        var key = key();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "at+jwt");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
