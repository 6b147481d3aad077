package cn.practice.volunteer.person.reading;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often somebody's full data was seen on a day by all who acted in a role; by whom is not said. */
@Schema(name = "ReadingCount")
record ReadingCount(
        LocalDate day,
        ReaderRole role,

        @Schema(description = "on that day, by all of that role")
        long times) {}
