/** Places that are confirmed or waited for. */
@NullMarked
package cn.practice.reporting.slice.signup;

import org.jspecify.annotations.NullMarked;
