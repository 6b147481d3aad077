/** How staff enrol people who have no account. */
@NullMarked
package cn.practice.volunteer.person.enrolment;

import org.jspecify.annotations.NullMarked;
