package dev.lockstep.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.lockstep.stack.testing.KafkaResource;
import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;

/** The same for every test that needs them, so that broker and database start once a run. */
@WithTestResource(KafkaResource.class)
@WithTestResource(value = MariaDbResource.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealParts {
}
