/** What happened to people, as sentences for themselves. */
@NullMarked
package cn.practice.volunteer.notice;

import org.jspecify.annotations.NullMarked;
