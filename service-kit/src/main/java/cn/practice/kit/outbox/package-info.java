/** Events appended in the transaction that made them true, and relayed to Kafka in order and at least once. */
@NullMarked
package cn.practice.kit.outbox;

import org.jspecify.annotations.NullMarked;
