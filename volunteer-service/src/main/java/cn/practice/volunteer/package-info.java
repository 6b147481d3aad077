/** Who: sites, teams, volunteers, memberships, appointments and the trail of staff acts. */
@NullMarked
package cn.practice.volunteer;

import org.jspecify.annotations.NullMarked;
