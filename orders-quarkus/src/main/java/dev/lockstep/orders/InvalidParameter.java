package dev.lockstep.orders;

import jakarta.ws.rs.BadRequestException;

/** A parameter that JAX-RS converts is not what it should be. JAX-RS lets only its own exceptions through. */
class InvalidParameter extends BadRequestException {

    private final Violation violation;

    InvalidParameter(String field, String message) {
        violation = new Violation(field, message);
    }

    Violation violation() {
        return violation;
    }
}
