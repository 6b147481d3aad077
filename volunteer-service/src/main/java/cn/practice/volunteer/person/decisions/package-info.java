/** How staff decide about many registrations in one request. */
@NullMarked
package cn.practice.volunteer.person.decisions;

import org.jspecify.annotations.NullMarked;
