package cn.practice.activity.plan;

import cn.practice.kit.text.Lines;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of an activity or a shift beside its title and times.
 *
 * @param content what it is about, in lines
 * @param place where one meets
 * @param inCharge the volunteer to turn to
 */
public record Particulars(
        @Nullable @Lines String content,
        @Nullable String place,
        @Nullable UUID inCharge) {

    /** These, or what is said of the whole where they say nothing. */
    public Particulars or(Particulars whole) {
        return new Particulars(
                content == null ? whole.content : content,
                place == null ? whole.place : place,
                inCharge == null ? whole.inCharge : inCharge);
    }
}
