/** Sealing of personal data under one key per person. */
@NullMarked
package cn.practice.volunteer.privacy;

import org.jspecify.annotations.NullMarked;
