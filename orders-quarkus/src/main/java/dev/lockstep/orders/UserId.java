package dev.lockstep.orders;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** Case matters: "alice" and "Alice" are two users. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-Za-z0-9._@-]{1,50}")
@ReportAsSingleViolation
@Retention(RUNTIME)
@Target(PARAMETER)
@interface UserId {

    String message() default "must be 1 to 50 of A-Za-z0-9._@-";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
