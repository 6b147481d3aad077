/** Activities and their shifts, from draft to held or cancelled. */
@NullMarked
package cn.practice.activity.activity;

import org.jspecify.annotations.NullMarked;
