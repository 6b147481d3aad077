/** Check-ins: those that come together are decided together. */
@NullMarked
package cn.practice.activity.attendance.checkin;

import org.jspecify.annotations.NullMarked;
