package cn.practice.volunteer.privacy;

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
 * Seals personal data with AES-256-GCM under one key per person, which is kept wrapped by the master key: whoever
 * destroys the wrapped key has forgotten the person, in every backup made later.
 */
@ApplicationScoped
public class Vault {
    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final String KEY_FIELD = "key";

    private final SecureRandom random = new SecureRandom();
    private final SecretKey wrapping;
    private final SecretKey fingerprinting;

    @Inject
    Vault(MasterKey master) {
        // Separate keys, so that a fingerprint never tells anything about what wraps the persons' keys.
        this.wrapping = master.derive("wrapping of personal keys", "AES");
        this.fingerprinting = master.derive("fingerprints of documents", "HmacSHA256");
    }

    /** The vault of another master key, which a setting holds. */
    public static Vault of(String setting, String base64) {
        return new Vault(new MasterKey(setting, base64));
    }

    /** A fresh key for one person, wrapped for storage beside his row. */
    public byte[] newKey(UUID person) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return encrypt(wrapping, context(person, KEY_FIELD), key);
    }

    /** Whether a person's key is wrapped by this master key, and by no other. */
    public boolean wrapped(byte[] wrappedKey, UUID person) {
        try {
            unwrap(wrappedKey, person);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** The same key of the same person, which another master key wrapped, wrapped by this one. */
    public byte[] rewrap(Vault other, byte[] wrappedKey, UUID person) {
        return encrypt(
                wrapping,
                context(person, KEY_FIELD),
                other.unwrap(wrappedKey, person).getEncoded());
    }

    /** Seals a value so that it opens only for the same person and field. */
    public byte[] seal(byte[] wrappedKey, UUID person, String field, String value) {
        return encrypt(unwrap(wrappedKey, person), context(person, field), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what {@link #seal} sealed. */
    public String open(byte[] wrappedKey, UUID person, String field, byte[] sealed) {
        return new String(decrypt(unwrap(wrappedKey, person), context(person, field), sealed), StandardCharsets.UTF_8);
    }

    /** A keyed hash: equal for equal values, and useless to guess values with for who lacks the key. */
    public byte[] fingerprint(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprinting);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }

    // not private: asked of another vault, which may be a proxy
    SecretKey unwrap(byte[] wrappedKey, UUID person) {
        return new SecretKeySpec(decrypt(wrapping, context(person, KEY_FIELD), wrappedKey), "AES");
    }

    private byte[] encrypt(SecretKey key, byte[] context, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
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
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
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
