/** Activities, from draft to held or cancelled. */
@NullMarked
package cn.practice.activity.plan.activity;

import org.jspecify.annotations.NullMarked;
