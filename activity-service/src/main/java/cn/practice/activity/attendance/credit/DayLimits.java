package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.HoldReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How many minutes of a person's day count by themselves, and beyond which a word of the owner's staff is not enough. */
@ApplicationScoped
public class DayLimits {

    private final List<Level> levels;

    /** By the time of a day that counts by itself, and the time to which the owner's staff decide. */
    public DayLimits(
            @ConfigProperty(name = "practice.minutes.held-beyond") Duration byItself,
            @ConfigProperty(name = "practice.minutes.held-above") Duration byStaff) {
        levels = List.of(
                new Level(Math.toIntExact(byItself.toMinutes()), null),
                new Level(Math.toIntExact(byStaff.toMinutes()), HoldReason.LONG_DAY),
                new Level(Integer.MAX_VALUE, HoldReason.VERY_LONG_DAY));
    }

    /**
     * Minutes of a day.
     *
     * @param until to how many of them
     * @param hold why they are held, or nothing
     */
    record Level(int until, @Nullable HoldReason hold) {}

    List<Level> levels() {
        return levels;
    }
}
