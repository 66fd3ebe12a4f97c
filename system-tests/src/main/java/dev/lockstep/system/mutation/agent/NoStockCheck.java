package dev.lockstep.system.mutation.agent;

import net.bytebuddy.asm.Advice;

/** There is always enough: the check sees more than there is. */
final class NoStockCheck {

    private NoStockCheck() {
    }

    /** Past Hibernate, which must see only the change that the method itself makes. */
    @Advice.OnMethodEnter
    static void pretend(@Advice.FieldValue(value = "stock", readOnly = false) int stock) {
        stock += 1_000_000;
    }

    @Advice.OnMethodExit
    static void confess(@Advice.FieldValue(value = "stock", readOnly = false) int stock) {
        stock -= 1_000_000;
    }
}
