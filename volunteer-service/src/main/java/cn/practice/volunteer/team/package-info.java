/** Volunteer teams and the sites they belong to. */
@NullMarked
package cn.practice.volunteer.team;

import org.jspecify.annotations.NullMarked;
