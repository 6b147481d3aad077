/** Who calls, and what their appointments let them do. */
@NullMarked
package cn.practice.kit.identity;

import org.jspecify.annotations.NullMarked;
