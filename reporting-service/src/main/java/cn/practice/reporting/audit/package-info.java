/** Deriving everything again from the log, and saying where it differs. */
@NullMarked
package cn.practice.reporting.audit;

import org.jspecify.annotations.NullMarked;
