/** Who came, how we know of it, and what the folders below share of that. */
@NullMarked
package cn.practice.activity.attendance;

import org.jspecify.annotations.NullMarked;
