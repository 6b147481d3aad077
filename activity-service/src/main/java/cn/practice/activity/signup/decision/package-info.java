/** Who gets a place, waits or is refused, and by which rule: pure, with neither clock nor database. */
@NullMarked
package cn.practice.activity.signup.decision;

import org.jspecify.annotations.NullMarked;
