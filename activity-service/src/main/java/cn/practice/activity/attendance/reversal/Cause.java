package cn.practice.activity.attendance.reversal;

import cn.practice.kit.identity.By;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something is taken back, and by whose word.
 *
 * @param objectionId the objection that it follows, if there was one
 * @param evidenceRef the address of the record that says what proves it
 * @param evidenceDigest SHA-256 of that proof as it was written down, in hexadecimal
 * @param madeBy who proposed it, where that is somebody else
 * @param by who decided it
 */
public record Cause(
        String reasonCode,
        @Nullable UUID objectionId,
        @Nullable String evidenceRef,
        @Nullable String evidenceDigest,
        @Nullable By madeBy,
        By by) {}
