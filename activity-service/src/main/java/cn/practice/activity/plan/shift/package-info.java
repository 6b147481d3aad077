/** The hours of an activity that people sign up for. */
@NullMarked
package cn.practice.activity.plan.shift;

import org.jspecify.annotations.NullMarked;
