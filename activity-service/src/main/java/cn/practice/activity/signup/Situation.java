package cn.practice.activity.signup;

import cn.practice.activity.copies.KnownVolunteer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a decision looks at, read under the locks.
 *
 * @param books the shifts asked for
 * @param live the live sign-ups of the persons asking
 * @param met the sign-ups that earlier requests with the same key made or met
 * @param hazardous the kinds that are no service for minors
 */
record Situation(
        Map<UUID, Book> books,
        Map<UUID, KnownVolunteer> persons,
        List<SignUp> live,
        Map<Asked.Wish, SignUp> met,
        Set<String> hazardous) {}
