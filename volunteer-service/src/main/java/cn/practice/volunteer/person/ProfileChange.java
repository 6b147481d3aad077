package cn.practice.volunteer.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people may change about themselves.
 *
 * @param phone another one; it stays where none is given, since nobody else is shown it to send it again
 */
public record ProfileChange(
        @Nullable String phone,
        String residenceArea,
        List<String> skills,
        List<String> serviceCategories,
        String siteCode) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "ProfileChange[…]";
    }
}
