/** What staff did, for those who oversee them. */
@NullMarked
package cn.practice.volunteer.trail;

import org.jspecify.annotations.NullMarked;
