/** Themed series that activities belong to. */
@NullMarked
package cn.practice.activity.campaign;

import org.jspecify.annotations.NullMarked;
