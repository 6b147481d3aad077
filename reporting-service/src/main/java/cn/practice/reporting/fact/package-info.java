/** Facts: what an event adds to which measure, and the list of what a number consists of. */
@NullMarked
package cn.practice.reporting.fact;

import org.jspecify.annotations.NullMarked;
