package cn.practice.kit.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose acts, which and on what; null asks for all. */
public record TrailFilter(
        @Nullable UUID actor,
        @Nullable String act,
        @Nullable String subject) {

    /** All acts. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null);
}
