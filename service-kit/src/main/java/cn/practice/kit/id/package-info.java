/** Identifiers that sort by the time they were made. */
@NullMarked
package cn.practice.kit.id;

import org.jspecify.annotations.NullMarked;
