package cn.practice.activity.month;

import java.time.LocalDate;
import java.time.YearMonth;

/** What is told about months. */
public sealed interface MonthEvent {

    /** What is told of it from now on is late; it closed on this day, whenever that is told. */
    record MonthClosed(YearMonth month, LocalDate day) implements MonthEvent {}
}
