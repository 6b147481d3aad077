/** Claims of records that may be of one person or one document, which staff settle with both sides seen. */
@NullMarked
package cn.practice.volunteer.person.claim;

import org.jspecify.annotations.NullMarked;
