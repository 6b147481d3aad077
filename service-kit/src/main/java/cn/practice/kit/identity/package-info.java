/** Who calls, and what his appointments let him do. */
@NullMarked
package cn.practice.kit.identity;

import org.jspecify.annotations.NullMarked;
