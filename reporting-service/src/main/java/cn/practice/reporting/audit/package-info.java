/** Derives everything again from the log and says where it differs. */
@NullMarked
package cn.practice.reporting.audit;

import org.jspecify.annotations.NullMarked;
