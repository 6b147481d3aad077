/** Places that become free, and who gets them: those who wait move up. */
@NullMarked
package cn.practice.activity.signup.release;

import org.jspecify.annotations.NullMarked;
