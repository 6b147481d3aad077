/** Filtered lists, cut into pages. */
@NullMarked
package cn.practice.volunteer.query;

import org.jspecify.annotations.NullMarked;
