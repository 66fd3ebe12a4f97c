package dev.lockstep.stack.cli;

/** What the story promises did not happen. */
final class StepFailed extends RuntimeException {

    StepFailed(String message) {
        super(message);
    }
}
