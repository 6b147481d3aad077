/** The way of one act through threads, queues and processes. */
@NullMarked
package cn.practice.kit.trace;

import org.jspecify.annotations.NullMarked;
