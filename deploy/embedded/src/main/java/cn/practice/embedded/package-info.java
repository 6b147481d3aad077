/** Real PostgreSQL and Kafka without Docker, for every test and for the local run. */
@NullMarked
package cn.practice.embedded;

import org.jspecify.annotations.NullMarked;
