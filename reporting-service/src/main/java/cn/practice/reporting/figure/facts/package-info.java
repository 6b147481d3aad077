/** Facts: what an event adds to which measure, and the list of what a number consists of. */
@NullMarked
package cn.practice.reporting.figure.facts;

import org.jspecify.annotations.NullMarked;
