package io.strimzi.crdgenerator.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks Strimzi's models, whose artifact leaves it out; without a class of this name the mark could not be seen. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredInVersions {

    /** Such as {@code v1+}. */
    String value();
}
