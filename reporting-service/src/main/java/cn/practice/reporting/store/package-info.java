/** Transactions and statements over the one database. */
@NullMarked
package cn.practice.reporting.store;

import org.jspecify.annotations.NullMarked;
