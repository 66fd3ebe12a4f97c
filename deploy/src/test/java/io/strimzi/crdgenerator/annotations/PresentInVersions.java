package io.strimzi.crdgenerator.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As {@link RequiredInVersions}: marks what only some versions have. */
@Retention(RetentionPolicy.RUNTIME)
public @interface PresentInVersions {

    /** Such as {@code v1beta2}, or {@code v1beta2+} for that and all later ones. */
    String value();
}
