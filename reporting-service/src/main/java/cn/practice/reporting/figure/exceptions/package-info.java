/** What an auditor looks at first: who checks whom, and what is more, later or more often than is usual. */
@NullMarked
package cn.practice.reporting.figure.exceptions;

import org.jspecify.annotations.NullMarked;
