/** Totals pushed to whoever keeps a connection open. */
@NullMarked
package cn.practice.reporting.live;

import org.jspecify.annotations.NullMarked;
