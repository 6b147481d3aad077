/** How people register themselves under their real names. */
@NullMarked
package cn.practice.volunteer.person.registration;

import org.jspecify.annotations.NullMarked;
