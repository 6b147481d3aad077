/** What the other services tell, as this one reads it: the parse edge and its sealed view. */
@NullMarked
package cn.practice.reporting.event;

import org.jspecify.annotations.NullMarked;
