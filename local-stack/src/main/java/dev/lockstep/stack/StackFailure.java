package dev.lockstep.stack;

/** Something that the person at the keyboard can mend: the message says, in a sentence, what is wrong and what to do. */
public class StackFailure extends RuntimeException {

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
