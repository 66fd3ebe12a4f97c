package dev.lockstep.deploy;

/** A manifest that is not what its kind asks for. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }
}
