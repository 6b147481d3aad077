/** What one can serve in. */
@NullMarked
package cn.practice.volunteer.category;

import org.jspecify.annotations.NullMarked;
