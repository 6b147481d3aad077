/** The sentence that sums up the work, each of its figures linked to its facts. */
@NullMarked
package cn.practice.reporting.figure.briefing;

import org.jspecify.annotations.NullMarked;
