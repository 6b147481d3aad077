package cn.practice.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * On which days people work, as the General Office of the State Council announces it for each year; by the week, Monday
 * to Friday, where a year is not known yet, which {@link #isKnown} says.
 */
@ApplicationScoped
public class WorkingDays {

    private final Map<Integer, WorkingYear> years = new HashMap<>();

    /** The years that we know, and those of a file of the same form, which counts where both have one. */
    public WorkingDays(@ConfigProperty(name = "practice.working-days") Optional<Path> file) {
        try (var known = new InputStreamReader(
                WorkingDays.class.getResourceAsStream("/working-days.properties"), StandardCharsets.UTF_8)) {
            add(known);
            if (file.isPresent()) {
                try (var own = Files.newBufferedReader(file.get())) {
                    add(own);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("working days not read", e);
        }
    }

    private void add(Reader in) throws IOException {
        var stated = new Properties();
        stated.load(in);
        stated.stringPropertyNames().stream()
                .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                .distinct()
                .forEach(year -> years.put(year, WorkingYear.of(year, stated)));
    }

    /** Whether it is known on which days of a year people do otherwise than the week says. */
    public boolean isKnown(int year) {
        return years.containsKey(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return years.getOrDefault(day.getYear(), WorkingYear.BY_THE_WEEK).isWorkingDay(day);
    }

    /** The working day of a month that has this number, from 1 on; no month has fewer than 15. */
    public LocalDate ofMonth(YearMonth month, int number) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::isWorkingDay)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(month + " has fewer than " + number + " working days"));
    }

    /** The working day that is so many after a day, itself a working day or not; after none it is the day. */
    public LocalDate after(LocalDate day, int number) {
        var found = day;
        for (int i = 0; i < number; i++) {
            do {
                found = found.plusDays(1);
            } while (!isWorkingDay(found));
        }
        return found;
    }
}
