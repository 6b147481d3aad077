package cn.practice.activity.attendance;

import cn.practice.activity.checking.Proposed;
import cn.practice.kit.identity.By;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What minutes rest on, as told with them; what does not belong to their evidence is absent.
 *
 * @param method how somebody was clocked, the weaker of in and out
 * @param reasonCode why they were claimed afterwards
 * @param evidenceRef the address of the record that says what proves them
 * @param evidenceDigest SHA-256 of that proof as it was written down, in hexadecimal
 * @param madeBy who claimed them; who is told to have credited them has checked that
 */
public record Ground(
        Evidence evidence,
        @Nullable Method method,
        @Nullable String reasonCode,
        @Nullable String evidenceRef,
        @Nullable String evidenceDigest,
        @Nullable By madeBy) {

    /** Whether a clock says it all: there is nothing else to keep. */
    @JsonIgnore
    public boolean isClock() {
        return method != null && madeBy == null;
    }

    /** Of check-in and check-out. */
    public static Ground clocked(Method method) {
        return new Ground(Evidence.clocked(method), method, null, null, null, null);
    }

    /** Of which no more is known than its class. */
    public static Ground of(Evidence evidence) {
        return switch (evidence) {
            case CLOCKED_CODE -> clocked(Method.CODE);
            case CLOCKED_KIOSK -> clocked(Method.KIOSK);
            case CLOCKED_LEADER -> clocked(Method.LEADER);
            case SUPPLEMENTED, IMPORTED -> new Ground(evidence, null, null, null, null, null);
        };
    }

    /** Of an import that somebody else has agreed to. */
    public static Ground imported(Proposed proposed) {
        return new Ground(
                Evidence.IMPORTED,
                null,
                proposed.reasonCode(),
                proposed.evidenceRef(),
                proposed.evidenceDigest(),
                proposed.madeBy());
    }

    /** Of a claim that somebody else has checked. */
    public static Ground supplemented(String reasonCode, String evidenceRef, String evidenceDigest, By madeBy) {
        return new Ground(Evidence.SUPPLEMENTED, null, reasonCode, evidenceRef, evidenceDigest, madeBy);
    }
}
