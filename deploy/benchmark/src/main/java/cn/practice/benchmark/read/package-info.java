/** How long those wait who only read: lists of what is planned, and figures of what has just happened. */
@NullMarked
package cn.practice.benchmark.read;

import org.jspecify.annotations.NullMarked;
