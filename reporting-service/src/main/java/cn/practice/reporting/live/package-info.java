/** Totals, pushed to open connections as they change. */
@NullMarked
package cn.practice.reporting.live;

import org.jspecify.annotations.NullMarked;
