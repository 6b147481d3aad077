/** Minutes credited, which are never overwritten. */
@NullMarked
package cn.practice.activity.attendance.credit;

import org.jspecify.annotations.NullMarked;
