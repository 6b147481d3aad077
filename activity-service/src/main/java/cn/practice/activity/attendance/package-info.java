/** Who came, and the minutes that are credited for it. */
@NullMarked
package cn.practice.activity.attendance;

import org.jspecify.annotations.NullMarked;
