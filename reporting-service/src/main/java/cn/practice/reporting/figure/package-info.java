/** What every figure has in common: all measures side by side. */
@NullMarked
package cn.practice.reporting.figure;

import org.jspecify.annotations.NullMarked;
