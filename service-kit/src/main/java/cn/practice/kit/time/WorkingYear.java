package cn.practice.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days of a year on which people do otherwise than the week says.
 *
 * @param off when they do not work
 * @param work when they work on a Saturday or Sunday
 */
record WorkingYear(Set<MonthDay> off, Set<MonthDay> work) {

    static final WorkingYear BY_THE_WEEK = new WorkingYear(Set.of(), Set.of());

    /** What is stated of a year under {@code <year>.off} and {@code <year>.work}: days and spans, as 05-01..05-05. */
    static WorkingYear of(int year, Properties stated) {
        return new WorkingYear(
                days(year, stated.getProperty(year + ".off", "")), days(year, stated.getProperty(year + ".work", "")));
    }

    private static Set<MonthDay> days(int year, String spans) {
        return Arrays.stream(spans.split(",", -1))
                .map(String::strip)
                .filter(span -> !span.isEmpty())
                .flatMap(span -> days(year, span.split("\\.\\.", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MonthDay> days(int year, String... span) {
        var first = LocalDate.parse(year + "-" + span[0]);
        var last = LocalDate.parse(year + "-" + span[span.length - 1]);
        return first.datesUntil(last.plusDays(1)).map(MonthDay::from);
    }

    boolean isWorkingDay(LocalDate day) {
        var of = MonthDay.from(day);
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return weekend ? work.contains(of) : !off.contains(of);
    }
}
