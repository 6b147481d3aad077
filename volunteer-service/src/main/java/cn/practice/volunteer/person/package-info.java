/** The registered people: where they stand, who may look them up, and the one owner of their table. */
@NullMarked
package cn.practice.volunteer.person;

import org.jspecify.annotations.NullMarked;
