/** People who are registered, and those of them who lecture. */
@NullMarked
package cn.practice.reporting.slice.people;

import org.jspecify.annotations.NullMarked;
