/** What is known of activity-service: activities, shifts, and who has a place or was there. */
@NullMarked
package cn.practice.volunteer.copies;

import org.jspecify.annotations.NullMarked;
