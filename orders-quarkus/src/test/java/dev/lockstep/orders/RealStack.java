package dev.lockstep.orders;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import dev.lockstep.stack.testing.KafkaResource;
import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;

/** A broker and a database, started once for all tests that carry this. */
@Retention(RUNTIME)
@Target(TYPE)
@WithTestResource(KafkaResource.class)
@WithTestResource(value = MariaDbResource.class, initArgs = @ResourceArg(name = "database", value = "orders"))
@interface RealStack {
}
