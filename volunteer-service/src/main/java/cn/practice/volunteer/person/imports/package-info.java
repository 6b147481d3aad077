/** How staff bring in people from a sheet. */
@NullMarked
package cn.practice.volunteer.person.imports;

import org.jspecify.annotations.NullMarked;
