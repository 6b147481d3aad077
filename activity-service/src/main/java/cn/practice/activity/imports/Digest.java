package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Item;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether an item says the same as the one taken over before. */
@ApplicationScoped
class Digest {

    private final ObjectMapper json;

    Digest(ObjectMapper json) {
        this.json = json;
    }

    String of(Item item) {
        try {
            var text = json.writeValueAsString(item);
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
