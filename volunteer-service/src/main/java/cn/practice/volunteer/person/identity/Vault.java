package cn.practice.volunteer.person.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal data with AES-256-GCM under one key per person, kept wrapped by the master key: once the wrapped key is
 * destroyed, the person is forgotten.
 */
@ApplicationScoped
public class Vault {

    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final String KEY_FIELD = "key";

    private final SecureRandom random = new SecureRandom();
    private final SecretKey wrapping;
    private final SecretKey fingerprinting;
    private final SecretKey phoneFingerprinting;

    @Inject
    Vault(MasterKey master) {
        // each use has its key, so that a fingerprint tells nothing about the key that wraps
        this.wrapping = master.derive("wrapping of personal keys", "AES");
        this.fingerprinting = master.derive("fingerprints of documents", "HmacSHA256");
        this.phoneFingerprinting = master.derive("fingerprints of phones", "HmacSHA256");
    }

    /** The vault of a master key that another setting holds. */
    public static Vault of(String setting, String base64) {
        return new Vault(new MasterKey(setting, base64));
    }

    /** A new key for one person, wrapped so that it can be stored. */
    byte[] newKey(UUID person) {
        var key = new byte[KEY];
        random.nextBytes(key);
        return encrypt(wrapping, context(person, KEY_FIELD), key);
    }

    /** Whether it is this master key that wraps a person's key. */
    boolean wraps(byte[] wrappedKey, UUID person) {
        try {
            unwrap(wrappedKey, person);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Takes over a person's key that another master key wraps. */
    byte[] rewrap(Vault other, byte[] wrappedKey, UUID person) {
        return encrypt(
                wrapping,
                context(person, KEY_FIELD),
                other.unwrap(wrappedKey, person).getEncoded());
    }

    /** Seals a value so that it opens only for the same person and field. */
    byte[] seal(byte[] wrappedKey, UUID person, String field, String value) {
        return encrypt(unwrap(wrappedKey, person), context(person, field), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what {@link #seal} sealed. */
    String open(byte[] wrappedKey, UUID person, String field, byte[] sealed) {
        return new String(decrypt(unwrap(wrappedKey, person), context(person, field), sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash: equal for equal values, and no help in guessing them without the key. */
    byte[] fingerprint(String value) {
        return fingerprint(fingerprinting, value);
    }

    /** As {@link #fingerprint(String)}, under a key for phones alone. */
    byte[] phoneFingerprint(String value) {
        return fingerprint(phoneFingerprinting, value);
    }

    private static byte[] fingerprint(SecretKey key, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }

    // not private: the other vault may be a proxy
    SecretKey unwrap(byte[] wrappedKey, UUID person) {
        return new SecretKeySpec(decrypt(wrapping, context(person, KEY_FIELD), wrappedKey), "AES");
    }

    private byte[] encrypt(SecretKey key, byte[] context, byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    private static byte[] decrypt(SecretKey key, byte[] context, byte[] whole) {
        return crypt(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(whole, NONCE),
                context,
                Arrays.copyOfRange(whole, NONCE, whole.length));
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] data) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Personal data does not open: wrong master key or changed bytes", e);
        }
    }

    private static byte[] context(UUID person, String field) {
        return (person + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
