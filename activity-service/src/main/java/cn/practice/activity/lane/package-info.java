/** Requests that wait for the same thing are decided together, in the order in which they came. */
@NullMarked
package cn.practice.activity.lane;

import org.jspecify.annotations.NullMarked;
