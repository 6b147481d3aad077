/** Minutes and attendances that are taken back: proposed by one person, decided by another, never erased. */
@NullMarked
package cn.practice.activity.attendance.reversal;

import org.jspecify.annotations.NullMarked;
