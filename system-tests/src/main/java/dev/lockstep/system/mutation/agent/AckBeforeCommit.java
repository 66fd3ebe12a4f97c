package dev.lockstep.system.mutation.agent;

import net.bytebuddy.asm.Advice;

/** An order is acknowledged as soon as it is queued. */
final class AckBeforeCommit {

    private AckBeforeCommit() {
    }

    @Advice.OnMethodExit
    static void acknowledge(@Advice.Argument(0) Object message) {
        Acknowledgement.of(message);
    }
}
