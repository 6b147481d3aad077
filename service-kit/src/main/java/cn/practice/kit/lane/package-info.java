/** Requests that wait for the same thing are decided together, in the order in which they came. */
@NullMarked
package cn.practice.kit.lane;

import org.jspecify.annotations.NullMarked;
