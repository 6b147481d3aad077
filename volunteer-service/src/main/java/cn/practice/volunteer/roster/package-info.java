/** Who is in a shift, by name, for those who run it. */
@NullMarked
package cn.practice.volunteer.roster;

import org.jspecify.annotations.NullMarked;
