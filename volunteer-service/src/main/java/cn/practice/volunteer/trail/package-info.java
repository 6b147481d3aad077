/** The append-only trail of staff acts. */
@NullMarked
package cn.practice.volunteer.trail;

import org.jspecify.annotations.NullMarked;
