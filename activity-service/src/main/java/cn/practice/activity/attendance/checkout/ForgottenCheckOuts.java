package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Attendances.Known;
import cn.practice.activity.attendance.ClosedWhy;
import cn.practice.activity.attendance.Closing;
import cn.practice.activity.attendance.OpenAttendances;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Standing;
import cn.practice.activity.copies.StandingChanged;
import cn.practice.activity.copies.Standings;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.id.Ids;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.time.MachineClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Closes attendances that nobody was checked out of: without minutes, for a review. */
@ApplicationScoped
class ForgottenCheckOuts {

    private static final Logger LOG = Logger.getLogger(ForgottenCheckOuts.class);

    private static final int MOST = 500;

    private final OpenAttendances open;
    private final Attendances attendances;
    private final KnownVolunteers volunteers;
    private final Standings standings;
    private final Plan plan;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Duration youngest;

    ForgottenCheckOuts(
            OpenAttendances open,
            Attendances attendances,
            KnownVolunteers volunteers,
            Standings standings,
            Plan plan,
            Outbox outbox,
            InstantSource clock,
            @ConfigProperty(name = "practice.check-out.youngest") Duration youngest) {
        this.open = open;
        this.attendances = attendances;
        this.volunteers = volunteers;
        this.standings = standings;
        this.plan = plan;
        this.outbox = outbox;
        this.clock = clock;
        this.youngest = youngest;
    }

    /** Somebody may have been suspended while at work; what fails now is done by the next sweep. */
    void changed(@Observes StandingChanged changed) {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warnf("attendances are not closed yet: %s", e.toString());
        }
    }

    @Scheduled(every = "{practice.check-out.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        int due;
        do {
            due = closeSome();
        } while (due == MOST);
    }

    private int closeSome() {
        var due = open.due(clock.instant(), Ids.of(MachineClock.now().minus(youngest)), MOST);
        if (!due.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> close(due));
        }
        return due.size();
    }

    private void close(Map<UUID, ClosedWhy> due) {
        var persons = attendances.known(due.keySet()).stream()
                .map(Known::volunteerId)
                .distinct()
                .toList();
        volunteers.lock(persons, List.of());
        var all = attendances.lock(due.keySet());
        var shifts = plan.shifts(all.stream()
                .flatMap(ForgottenCheckOuts::clocked)
                .map(Clocked::shiftId)
                .distinct()
                .toList());
        var standing = standings.find(persons);
        var now = clock.instant();
        var closings = new ArrayList<Closing>();
        for (var each : all) {
            clocked(each)
                    .filter(source -> !each.isReversed() && source.out() == null && source.closed() == null)
                    .forEach(source -> {
                        var shift = Objects.requireNonNull(shifts.get(source.shiftId()));
                        var end = endOf(shift, standing.get(each.volunteerId()), now);
                        closings.add(Closing.at(each, source, shift, end, Objects.requireNonNull(due.get(each.id()))));
                    });
        }
        open.close(closings);
        outbox.append(closings.stream().map(each -> each.entry(null)).toList());
    }

    private static Stream<Clocked> clocked(Attendance attendance) {
        return attendance.source() instanceof Clocked clocked ? Stream.of(clocked) : Stream.empty();
    }

    /** Nobody knows when they left: it ends with the shift, or at a suspension before that, or now. */
    private static Instant endOf(ShiftFacts shift, @Nullable Standing standing, Instant now) {
        var suspension = standing == null ? Optional.<Instant>empty() : standing.suspendedSince();
        return Stream.concat(Stream.of(shift.period().endsAt(), now), suspension.stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
