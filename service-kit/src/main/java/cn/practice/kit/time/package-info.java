/** The clock of the domain and the civil day at the institute. */
@NullMarked
package cn.practice.kit.time;

import org.jspecify.annotations.NullMarked;
