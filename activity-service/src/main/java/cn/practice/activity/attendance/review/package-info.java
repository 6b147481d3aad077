/** Until when those stayed whom nobody saw leave: proposed by one person for a whole shift, checked by another. */
@NullMarked
package cn.practice.activity.attendance.review;

import org.jspecify.annotations.NullMarked;
