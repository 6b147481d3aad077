/** Plain SQL where sets are read and written. */
@NullMarked
package cn.practice.activity.sql;

import org.jspecify.annotations.NullMarked;
