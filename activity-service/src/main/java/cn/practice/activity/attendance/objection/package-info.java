/** That people object to minutes credited to them, which wait until others have answered. */
@NullMarked
package cn.practice.activity.attendance.objection;

import org.jspecify.annotations.NullMarked;
