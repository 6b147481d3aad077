/** How fast the log becomes figures, is proved again from its first event, and answers meanwhile. */
@NullMarked
package cn.practice.benchmark.fold;

import org.jspecify.annotations.NullMarked;
