/** Check-outs, with the minutes that are credited for them. */
@NullMarked
package cn.practice.activity.attendance.checkout;

import org.jspecify.annotations.NullMarked;
