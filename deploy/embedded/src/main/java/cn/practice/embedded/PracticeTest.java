package cn.practice.embedded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running service with real PostgreSQL, Kafka and signed tokens, shared by the whole test JVM. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PracticeTest {}
