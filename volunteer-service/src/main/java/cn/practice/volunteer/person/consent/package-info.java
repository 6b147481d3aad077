/** Consents of guardians and legal representatives, without which nobody under 18 is approved. */
@NullMarked
package cn.practice.volunteer.person.consent;

import org.jspecify.annotations.NullMarked;
