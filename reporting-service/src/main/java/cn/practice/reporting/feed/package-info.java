/** From the log to journal, facts and totals: one transaction per poll. */
@NullMarked
package cn.practice.reporting.feed;

import org.jspecify.annotations.NullMarked;
