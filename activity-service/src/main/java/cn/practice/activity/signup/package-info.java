/** Who has a place or waits for one: decided in lanes, first come, first served. */
@NullMarked
package cn.practice.activity.signup;

import org.jspecify.annotations.NullMarked;
