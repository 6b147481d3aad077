/** What this service must know of the others' data, copied from their events. */
@NullMarked
package cn.practice.reporting.copies;

import org.jspecify.annotations.NullMarked;
