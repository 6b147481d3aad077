/** Totals by period, filter and grouping. */
@NullMarked
package cn.practice.reporting.figure.totals;

import org.jspecify.annotations.NullMarked;
