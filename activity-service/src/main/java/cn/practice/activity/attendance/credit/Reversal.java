package cn.practice.activity.attendance.credit;

import cn.practice.kit.identity.By;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a credit is taken back, as it is to be told.
 *
 * @param reasonCode why
 * @param objectionId the objection that it follows
 * @param evidenceRef the address of the record that says what proves it
 * @param evidenceDigest SHA-256 of that proof as it was written down, in hexadecimal
 * @param madeBy who proposed it, if somebody else checked that
 * @param by who made it true
 * @param late {@code true} if its month was closed, else nothing
 */
public record Reversal(
        UUID creditId,
        String reasonCode,
        @Nullable UUID objectionId,
        @Nullable String evidenceRef,
        @Nullable String evidenceDigest,
        @Nullable By madeBy,
        By by,
        @Nullable Boolean late) {}
