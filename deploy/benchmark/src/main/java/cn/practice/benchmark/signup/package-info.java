/** How fast places are given, beside raw SQL that gives them one by one. */
@NullMarked
package cn.practice.benchmark.signup;

import org.jspecify.annotations.NullMarked;
