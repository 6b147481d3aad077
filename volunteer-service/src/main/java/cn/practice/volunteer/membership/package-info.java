/** Who belongs to which team, by request and approval. */
@NullMarked
package cn.practice.volunteer.membership;

import org.jspecify.annotations.NullMarked;
