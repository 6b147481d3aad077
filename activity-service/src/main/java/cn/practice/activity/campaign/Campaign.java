package cn.practice.activity.campaign;

import cn.practice.activity.campaign.CampaignEvent.CampaignLaunched;
import cn.practice.kit.id.Ids;
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

    static Campaign launch(NewCampaign wanted, UUID by, Instant at) {
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
