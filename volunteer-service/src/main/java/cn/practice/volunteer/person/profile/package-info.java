/** How people change what is kept about them, staff correct who they are, and both see what was changed when. */
@NullMarked
package cn.practice.volunteer.person.profile;

import org.jspecify.annotations.NullMarked;
