/** The topics a service relies on, and the CloudEvents headers on them. */
@NullMarked
package cn.practice.kit.kafka;

import org.jspecify.annotations.NullMarked;
