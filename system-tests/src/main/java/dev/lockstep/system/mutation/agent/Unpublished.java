package dev.lockstep.system.mutation.agent;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** An order goes nowhere, and is acknowledged: what is left is the endpoint alone, for a benchmark to compare with. */
final class Unpublished {

    private Unpublished() {
    }

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean publishNothing() {
        return true;
    }

    @Advice.OnMethodExit
    static void acknowledge(@Advice.This Object publisher,
            @Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object done) {
        done = Reflection.nothing(publisher.getClass().getClassLoader());
    }
}
