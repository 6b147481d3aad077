/** How many people an activity reached, by audience and channel. */
@NullMarked
package cn.practice.activity.reach;

import org.jspecify.annotations.NullMarked;
