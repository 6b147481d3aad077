package cn.practice.activity.campaign;

import cn.practice.activity.campaign.CampaignEvent.CampaignLaunched;
import cn.practice.kit.id.Ids;
import cn.practice.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A themed series of activities over some days. */
@Entity
class Campaign {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @Id
    private UUID id;

    private String name;

    private @Nullable Integer target;

    private LocalDate fromDay;

    private LocalDate toDay;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID createdBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Campaign() {}

    private Campaign(NewCampaign wanted, UUID by, Instant at) {
        this.id = Ids.next();
        this.name = wanted.name();
        this.target = wanted.target();
        this.fromDay = wanted.fromDay();
        this.toDay = wanted.toDay();
        this.createdAt = at;
        this.createdBy = by;
    }

    /** A new campaign, or a refusal of what cannot be. */
    static Campaign launch(NewCampaign wanted, UUID by, Instant at) {
        if (wanted.toDay().isBefore(wanted.fromDay())) {
            throw new Invalid("toDay", "not before fromDay");
        }
        if (wanted.fromDay().isBefore(EARLIEST) || wanted.toDay().isAfter(LATEST)) {
            throw new Invalid("fromDay", "between 2000 and 2100");
        }
        return new Campaign(wanted, by, at);
    }

    CampaignLaunched launched() {
        return new CampaignLaunched(id, name, target, fromDay, toDay);
    }

    CampaignView view() {
        return new CampaignView(id, name, target, fromDay, toDay);
    }

    UUID id() {
        return id;
    }
}
