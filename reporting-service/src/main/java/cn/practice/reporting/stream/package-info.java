/** Totals pushed to whoever keeps a connection open. */
@NullMarked
package cn.practice.reporting.stream;

import org.jspecify.annotations.NullMarked;
