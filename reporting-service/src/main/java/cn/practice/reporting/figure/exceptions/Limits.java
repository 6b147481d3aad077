package cn.practice.reporting.figure.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Beyond what something is an exception. */
@ApplicationScoped
class Limits {

    private final int pairActs;
    private final long minutesOfDay;
    private final int sharePercent;
    private final long shareMinutes;
    private final long headsOnSite;
    private final long headsElsewhere;
    private final int appointmentMonths;
    private final Duration clockGap;

    Limits(
            @ConfigProperty(name = "practice.exceptions.pair-acts") int pairActs,
            @ConfigProperty(name = "practice.exceptions.minutes-of-day") long minutesOfDay,
            @ConfigProperty(name = "practice.exceptions.share-percent") int sharePercent,
            @ConfigProperty(name = "practice.exceptions.share-minutes") long shareMinutes,
            @ConfigProperty(name = "practice.exceptions.heads-on-site") long headsOnSite,
            @ConfigProperty(name = "practice.exceptions.heads-elsewhere") long headsElsewhere,
            @ConfigProperty(name = "practice.exceptions.appointment-months") int appointmentMonths,
            @ConfigProperty(name = "practice.exceptions.clock-gap") Duration clockGap) {
        this.pairActs = pairActs;
        this.minutesOfDay = minutesOfDay;
        this.sharePercent = sharePercent;
        this.shareMinutes = shareMinutes;
        this.headsOnSite = headsOnSite;
        this.headsElsewhere = headsElsewhere;
        this.appointmentMonths = appointmentMonths;
        this.clockGap = clockGap;
    }

    /** As often must two persons have claimed and checked. */
    int pairActs() {
        return pairActs;
    }

    /** More minutes than these are odd in somebody's day. */
    long minutesOfDay() {
        return minutesOfDay;
    }

    /** More than this share of all minutes is odd for one kind of evidence. */
    int sharePercent() {
        return sharePercent;
    }

    /** A team or place with fewer minutes than these has no share worth looking at. */
    long shareMinutes() {
        return shareMinutes;
    }

    /** More heads than these are odd at one activity. */
    long headsOnSite() {
        return headsOnSite;
    }

    /** The same of whom an activity reached otherwise. */
    long headsElsewhere() {
        return headsElsewhere;
    }

    /** After so many months somebody ought to have looked at an appointment. */
    int appointmentMonths() {
        return appointmentMonths;
    }

    /** An outage explains that the log took an event down so much later. */
    Duration clockGap() {
        return clockGap;
    }
}
