package cn.practice.volunteer.person.imports;

import cn.practice.volunteer.person.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A line that was read: whom it wants to bring in, or what is wrong with it.
 *
 * @param number as the spreadsheet counts its rows, from 1
 */
record ReadLine(
        int number, @Nullable Registration form, @Nullable LineFault fault) {

    static ReadLine of(int number, Registration form) {
        return new ReadLine(number, form, null);
    }

    static ReadLine faulty(int number, LineFault fault) {
        return new ReadLine(number, null, fault);
    }
}
