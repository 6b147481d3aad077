/** How far the events of a service are known: what its relay says it has told, and what was taken in of it. */
@NullMarked
package cn.practice.kit.mark;

import org.jspecify.annotations.NullMarked;
