/** What was done: sessions held, attendances and the minutes credited for them. */
@NullMarked
package cn.practice.reporting.slice.service;

import org.jspecify.annotations.NullMarked;
