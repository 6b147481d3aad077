/** The catalogue of what volunteers do, and which of it counts as service. */
@NullMarked
package cn.practice.activity.kind;

import org.jspecify.annotations.NullMarked;
