package cn.practice.activity.checking;

import cn.practice.kit.identity.By;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposed and another agreed to, as told with what came of it; what was not said is absent.
 *
 * @param reasonCode why it was proposed
 * @param evidenceRef the address of the record that says what proves it
 * @param evidenceDigest SHA-256 of that proof as it was written down, in hexadecimal
 * @param madeBy who proposed it; who is told to have made it true has checked that
 */
public record Proposed(
        @Nullable String reasonCode,
        @Nullable String evidenceRef,
        @Nullable String evidenceDigest,
        @Nullable By madeBy) {}
