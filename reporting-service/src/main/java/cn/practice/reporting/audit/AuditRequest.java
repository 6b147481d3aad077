package cn.practice.reporting.audit;

import org.jspecify.annotations.Nullable;

/**
 * How an audit is asked for.
 *
 * @param rebuild whether to switch to the derived figures in the end; by default it does not
 */
record AuditRequest(@Nullable Boolean rebuild) {}
