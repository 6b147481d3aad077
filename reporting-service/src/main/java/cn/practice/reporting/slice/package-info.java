/** What an event adds to which figures. */
@NullMarked
package cn.practice.reporting.slice;

import org.jspecify.annotations.NullMarked;
