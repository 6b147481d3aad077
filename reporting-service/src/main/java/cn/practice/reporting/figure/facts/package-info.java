/** The facts that a figure consists of. */
@NullMarked
package cn.practice.reporting.figure.facts;

import org.jspecify.annotations.NullMarked;
