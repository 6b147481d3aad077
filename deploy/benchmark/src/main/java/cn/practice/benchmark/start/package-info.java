/** How soon the services and the whole suite are ready, and in how much memory. */
@NullMarked
package cn.practice.benchmark.start;

import org.jspecify.annotations.NullMarked;
