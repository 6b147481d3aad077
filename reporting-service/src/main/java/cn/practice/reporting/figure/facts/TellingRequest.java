package cn.practice.reporting.figure.facts;

import cn.practice.kit.identity.By;
import cn.practice.kit.problem.InvalidParameter;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Period;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a query string that ask for the events behind facts: use as a {@code @BeanParam}. */
public final class TellingRequest {

    @QueryParam("event")
    @Parameter(description = "the facts of this event")
    @Nullable
    UUID event;

    @QueryParam("type")
    @Parameter(description = "a type of event, such as MinutesCredited")
    @Nullable
    String type;

    @QueryParam("activity")
    @Nullable
    UUID activity;

    @QueryParam("volunteer")
    @Nullable
    UUID volunteer;

    @QueryParam("by")
    @Parameter(description = "the account of who did it; none: nobody in person")
    @Nullable
    String by;

    @QueryParam("as")
    @Parameter(description = "as whom they did it")
    By.@Nullable ActedAs as;

    @QueryParam("madeBy")
    @Parameter(description = "the account of who claimed it, where somebody else checked; none: nobody had to")
    @Nullable
    String madeBy;

    @QueryParam("late")
    @Parameter(description = "whether its month had closed")
    @Nullable
    Boolean late;

    @QueryParam("recordedFrom")
    @Parameter(description = "the first day on which it was recorded, yyyy-mm-dd")
    @Nullable
    LocalDate recordedFrom;

    @QueryParam("recordedTo")
    @Parameter(description = "the last day on which it was recorded, yyyy-mm-dd")
    @Nullable
    LocalDate recordedTo;

    /** What is asked for. */
    Telling telling() {
        if (type != null && !type.matches("[A-Za-z]{1,60}")) {
            throw new InvalidParameter("type");
        }
        return new Telling(
                event,
                type,
                activity,
                volunteer,
                account("by", by),
                as == null ? null : as.name(),
                account("madeBy", madeBy),
                late,
                new Period(day("recordedFrom", recordedFrom), day("recordedTo", recordedTo)));
    }

    private static @Nullable LocalDate day(String name, @Nullable LocalDate day) {
        if (day != null && !Period.isDay(day)) {
            throw new InvalidParameter(name);
        }
        return day;
    }

    private static @Nullable String account(String name, @Nullable String value) {
        if (value == null || value.equals(Dimension.NONE)) {
            return value;
        }
        try {
            if (UUID.fromString(value).toString().equals(value)) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter(name);
        }
        throw new InvalidParameter(name);
    }
}
