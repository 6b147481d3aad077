/** A year of a real district, as a plan that is always the same for a day and as the calls that make it so. */
@NullMarked
package cn.practice.local.sample;

import org.jspecify.annotations.NullMarked;
