/** Sites, teams, campaigns, kinds and appointments, copied from the events of other services. */
@NullMarked
package cn.practice.reporting.copies;

import org.jspecify.annotations.NullMarked;
