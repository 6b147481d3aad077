/** Who acts for which site or team. */
@NullMarked
package cn.practice.volunteer.appointment;

import org.jspecify.annotations.NullMarked;
