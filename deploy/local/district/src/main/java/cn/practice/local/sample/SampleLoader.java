package cn.practice.local.sample;

import cn.practice.local.client.Callers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Makes the plan true, step by step; a step that was done before finds its things and leaves them. */
public final class SampleLoader {

    private final Consumer<String> progress;
    private final Replicas replicas;
    private final SampleDistrict district;
    private final Organisation organisation;
    private final Volunteering volunteering;
    private final PastYear pastYear;
    private final LastDays lastDays;
    private final Upcoming upcoming;

    public SampleLoader(Callers callers, Replicas replicas, LocalDate today, Instant now, Consumer<String> progress) {
        var ids = new Ids();
        this.progress = progress;
        this.replicas = replicas;
        this.district = SampleDistrict.endingOn(today);
        this.organisation = new Organisation(callers, district, ids);
        this.volunteering = new Volunteering(callers, district, ids);
        this.pastYear = new PastYear(callers, district, ids);
        this.lastDays = new LastDays(callers, district, ids, replicas, now);
        this.upcoming = new Upcoming(callers, district, ids);
    }

    public void load() {
        organisation.setUp();
        progress.accept("sample district: 39 stations, %d teams, %d campaigns"
                .formatted(district.teams().size(), district.campaigns().size()));
        volunteering.registerAll(replicas);
        progress.accept("sample district: %d volunteers registered and approved"
                .formatted(district.people().size()));
        volunteering.formTeams();
        progress.accept("sample district: teams have their leaders and members");
        pastYear.takeOver();
        progress.accept("sample district: %d past activities taken over"
                .formatted(district.past().size()));
        lastDays.live();
        progress.accept("sample district: the last days clocked and supplemented");
        upcoming.publish();
        progress.accept("sample district: the next two weeks published");
    }
}
