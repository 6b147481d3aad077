package cn.practice.volunteer.person;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A feature that lets callers know people by name whose records they may not read whole. */
public interface NameGround {

    /** Those of these people whom the caller may know by name. */
    Set<UUID> among(Collection<UUID> ids);
}
