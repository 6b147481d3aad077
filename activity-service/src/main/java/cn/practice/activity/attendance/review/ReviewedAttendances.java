package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.review.Review.Line;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attendances that a review speaks of; what becomes of it is told of each, with its next number. */
@ApplicationScoped
class ReviewedAttendances {

    private final Attendances attendances;
    private final Outbox outbox;

    ReviewedAttendances(Attendances attendances, Outbox outbox) {
        this.attendances = attendances;
        this.outbox = outbox;
    }

    /** Locks them. */
    Map<UUID, Attendance> lock(Review review) {
        return attendances.lock(review.lines().stream().map(Line::attendanceId).toList()).stream()
                .collect(Collectors.toMap(Attendance::id, Function.identity()));
    }

    /** Notes that so many events more are told of a locked one. */
    void number(UUID id, int events) {
        attendances.number(id, events);
    }

    /** Locks them and tells the same of each. */
    void tell(Review review, By by, BiFunction<Attendance, Line, ReviewEvent> told) {
        var locked = lock(review);
        var entries = new ArrayList<OutboxEntry>();
        for (var line : review.lines()) {
            var attendance = Objects.requireNonNull(locked.get(line.attendanceId()));
            entries.add(
                    attendance.entry(attendance.sequence() + 1, told.apply(attendance, line), by, Traces.current()));
            attendances.number(attendance.id(), 1);
        }
        outbox.append(entries);
    }
}
