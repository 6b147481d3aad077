/** How often people's full data was seen by others, for themselves to know. */
@NullMarked
package cn.practice.volunteer.person.reading;

import org.jspecify.annotations.NullMarked;
