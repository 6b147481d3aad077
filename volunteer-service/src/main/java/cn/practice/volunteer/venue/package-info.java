/** The venues that sites have. */
@NullMarked
package cn.practice.volunteer.venue;

import org.jspecify.annotations.NullMarked;
