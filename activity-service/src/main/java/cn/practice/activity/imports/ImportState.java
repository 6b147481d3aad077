package cn.practice.activity.imports;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a proposal stands; what it says counts activity by activity, once somebody else has agreed to all of it. */
@Schema(name = "ImportState")
public enum ImportState {
    PENDING,
    APPLYING,
    APPLIED,
    REJECTED;

    /** Where it may stand since somebody agreed to it. */
    static final Set<ImportState> APPROVED = Set.of(APPLYING, APPLIED);
}
