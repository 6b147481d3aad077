/** How staff see the whole of a number that is masked otherwise, and people their own. */
@NullMarked
package cn.practice.volunteer.person.unmasking;

import org.jspecify.annotations.NullMarked;
