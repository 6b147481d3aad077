package cn.practice.volunteer.appointment;

import java.util.UUID;

/** What somebody is appointed to. */
sealed interface Post {

    record SiteStaff(String siteCode) implements Post {}

    record TeamLeader(UUID teamId) implements Post {}
}
