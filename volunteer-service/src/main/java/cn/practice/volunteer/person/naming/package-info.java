/** How people are found by their names, in Chinese and as typed in Latin letters. */
@NullMarked
package cn.practice.volunteer.person.naming;

import org.jspecify.annotations.NullMarked;
