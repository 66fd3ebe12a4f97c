package dev.lockstep.stack.cli;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.StackFailure;

/** What a command can't do without. */
final class Answering {

    private Answering() {
    }

    /** @throws StackFailure naming the first of these parts that does not answer */
    static void require(Part... parts) {
        for (var part : parts) {
            if (!part.isReady()) {
                throw new StackFailure(
                        "%s does not answer on port %d: `make up` starts it.".formatted(part.name(), part.port()));
            }
        }
    }
}
