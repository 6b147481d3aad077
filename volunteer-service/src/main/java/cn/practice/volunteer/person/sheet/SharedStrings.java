package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import java.util.Arrays;

/** The texts that cells refer to by number, one behind the other. */
final class SharedStrings {

    private final StringBuilder all = new StringBuilder();
    private int[] ends = new int[1024];
    private int count;

    void add(String text) {
        all.append(text);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = all.length();
    }

    String get(String number) {
        try {
            int i = Integer.parseInt(number.strip());
            if (i >= 0 && i < count) {
                return all.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
            }
        } catch (NumberFormatException e) {
            // nor is that the number of any
        }
        throw new SheetUnreadable();
    }
}
