package dev.lockstep.system.mutation.agent;

import net.bytebuddy.asm.Advice;

/** A poll is acknowledged at once, and decided a moment later. */
final class DecideAfterAck {

    private DecideAfterAck() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean putOff(@Advice.This Object decisions, @Advice.Argument(0) Object records) {
        return Later.decide(decisions, records);
    }
}
