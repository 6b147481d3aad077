/** Events in: another service's topics, applied to this service's copies. */
@NullMarked
package cn.practice.kit.inbox;

import org.jspecify.annotations.NullMarked;
