/** Minutes that were forgotten at check-in, claimed by one person and checked by another. */
@NullMarked
package cn.practice.activity.attendance.supplement;

import org.jspecify.annotations.NullMarked;
