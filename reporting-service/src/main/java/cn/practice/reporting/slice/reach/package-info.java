/** Who was reached: heads counted, and those who came by name. */
@NullMarked
package cn.practice.reporting.slice.reach;

import org.jspecify.annotations.NullMarked;
