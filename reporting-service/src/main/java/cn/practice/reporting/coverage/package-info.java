/** Which stations were reached in a period, and which are gaps. */
@NullMarked
package cn.practice.reporting.coverage;

import org.jspecify.annotations.NullMarked;
