/** The append-only trail of what staff did. */
@NullMarked
package cn.practice.activity.trail;

import org.jspecify.annotations.NullMarked;
