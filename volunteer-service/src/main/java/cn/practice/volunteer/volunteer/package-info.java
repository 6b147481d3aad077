/** Real-name registration, approval and qualification of volunteers. */
@NullMarked
package cn.practice.volunteer.volunteer;

import org.jspecify.annotations.NullMarked;
