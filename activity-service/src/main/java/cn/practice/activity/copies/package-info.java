/** Copies of what volunteer-service owns, filled from its events. */
@NullMarked
package cn.practice.activity.copies;

import org.jspecify.annotations.NullMarked;
