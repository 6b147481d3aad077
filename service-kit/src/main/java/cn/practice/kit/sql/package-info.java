/** Plain SQL where sets are written and read; it knows no table. */
@NullMarked
package cn.practice.kit.sql;

import org.jspecify.annotations.NullMarked;
