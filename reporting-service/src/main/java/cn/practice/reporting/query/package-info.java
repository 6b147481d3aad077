/** What is asked for: a period, filters, and the dimensions, grains and roll-ups that answer it. */
@NullMarked
package cn.practice.reporting.query;

import org.jspecify.annotations.NullMarked;
