/** Which stations were reached in a period, and which are gaps. */
@NullMarked
package cn.practice.reporting.figure.coverage;

import org.jspecify.annotations.NullMarked;
