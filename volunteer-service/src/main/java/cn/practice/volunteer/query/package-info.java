/** What lists are asked for, and how their pages are found. */
@NullMarked
package cn.practice.volunteer.query;

import org.jspecify.annotations.NullMarked;
