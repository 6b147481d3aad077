package cn.practice.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDs of version 7, so that keys arrive in index order. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, later than every one this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The id before all that were made at this time or later, to the millisecond. */
    public static UUID of(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
