/** Who acts for which site or team; the scope checks of this service read it directly. */
@NullMarked
package cn.practice.volunteer.appointment;

import org.jspecify.annotations.NullMarked;
