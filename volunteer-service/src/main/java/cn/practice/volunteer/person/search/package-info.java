/** How staff find people: by name, number, phone, team, site and what they are. */
@NullMarked
package cn.practice.volunteer.person.search;

import org.jspecify.annotations.NullMarked;
