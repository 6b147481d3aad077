package cn.practice.volunteer.notice;

import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.copies.Shifts;
import cn.practice.volunteer.copies.Told;
import cn.practice.volunteer.person.Volunteers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes notices of what is told, whoever tells it. What was recorded long ago is nobody's news any more: a log that is read
 * for the first time, or once again, floods nobody.
 */
@ApplicationScoped
class NoticeFold {

    private final EventJson json;
    private final NoticeStore notices;
    private final PreferenceStore preferences;
    private final NoticeFacts facts;
    private final Shifts shifts;
    private final Volunteers volunteers;
    private final CivilTime time;
    private final Duration oldest;

    NoticeFold(
            EventJson json,
            NoticeStore notices,
            PreferenceStore preferences,
            NoticeFacts facts,
            Shifts shifts,
            Volunteers volunteers,
            CivilTime time,
            @ConfigProperty(name = "practice.notices.oldest") Duration oldest) {
        this.json = json;
        this.notices = notices;
        this.preferences = preferences;
        this.facts = facts;
        this.shifts = shifts;
        this.volunteers = volunteers;
        this.time = time;
        this.oldest = oldest;
    }

    /** What activity-service tells, before the copies know it. */
    void take(@Observes Told told) {
        fold(told.headers(), told.body());
    }

    /** Takes in one event, within a transaction; the same event once more adds nothing. */
    void fold(EventHeaders headers, @Nullable String body) {
        if (!NoticeRules.mayTell(headers.type())
                || headers.time().isBefore(time.now().minus(oldest))) {
            return;
        }
        var happening = json.read(body, Happening.class);
        var code = NoticeRules.codeOf(headers.type(), happening);
        if (code == null) {
            return;
        }
        var people = preferences.hearing(concerned(code, happening, headers.version()), code);
        if (!people.isEmpty()) {
            notices.add(people, headers, code, facts.of(code, happening));
        }
    }

    private List<UUID> concerned(NoticeCode code, Happening it, long version) {
        if (code == NoticeCode.SHIFT_CHANGED) {
            return moved(it, version);
        }
        return person(code, it).filter(who -> !code.isOnlyByOthers() || isBySomebodyElse(it, who)).stream()
                .toList();
    }

    /** A change of nothing but its places is no news to who has one. */
    private List<UUID> moved(Happening it, long version) {
        var shift = it.shiftId();
        var startsAt = it.startsAt();
        var endsAt = it.endsAt();
        if (shift == null || startsAt == null || endsAt == null || endsAt.isBefore(time.now())) {
            return List.of();
        }
        return shifts.differs(shift, startsAt, endsAt, it.place(), version) ? shifts.signedUp(shift) : List.of();
    }

    private Optional<UUID> person(NoticeCode code, Happening it) {
        if (code == NoticeCode.RECORDS_MERGED) {
            return Optional.ofNullable(it.into());
        }
        var subject = it.subject();
        return Optional.ofNullable(it.volunteerId())
                .or(() -> subject == null ? Optional.empty() : volunteers.idOf(subject));
    }

    private boolean isBySomebodyElse(Happening it, UUID who) {
        var by = it.by();
        return by != null && it.isByPersonForOthers() && !volunteers.isAccountOf(by.account(), who);
    }
}
