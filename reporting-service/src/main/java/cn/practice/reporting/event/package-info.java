/** Records of the log, read as events: headers, body, and where they stand. */
@NullMarked
package cn.practice.reporting.event;

import org.jspecify.annotations.NullMarked;
