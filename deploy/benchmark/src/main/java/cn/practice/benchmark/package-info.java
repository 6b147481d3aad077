/** Measures what the suite is for, each figure beside its limit in the same run on the same servers. */
@NullMarked
package cn.practice.benchmark;

import org.jspecify.annotations.NullMarked;
