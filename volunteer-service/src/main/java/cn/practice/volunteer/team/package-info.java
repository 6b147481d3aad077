/** Volunteer teams and the places they belong to. */
@NullMarked
package cn.practice.volunteer.team;

import org.jspecify.annotations.NullMarked;
