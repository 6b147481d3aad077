/** Filtered lists, cut into pages. */
@NullMarked
package cn.practice.volunteer.listing;

import org.jspecify.annotations.NullMarked;
