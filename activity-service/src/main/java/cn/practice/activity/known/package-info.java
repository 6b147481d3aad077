/** Copies of what volunteer-service owns, filled from its events. */
@NullMarked
package cn.practice.activity.known;

import org.jspecify.annotations.NullMarked;
