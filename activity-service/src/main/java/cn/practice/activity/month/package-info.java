/** The months that are closed: what is told of them from then on is late. */
@NullMarked
package cn.practice.activity.month;

import org.jspecify.annotations.NullMarked;
