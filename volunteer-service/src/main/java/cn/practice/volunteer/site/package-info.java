/** The tree of practice centre, institutes, stations and points. */
@NullMarked
package cn.practice.volunteer.site;

import org.jspecify.annotations.NullMarked;
