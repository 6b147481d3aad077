/** From the log to journal, facts and totals: one transaction per batch. */
@NullMarked
package cn.practice.reporting.feed;

import org.jspecify.annotations.NullMarked;
