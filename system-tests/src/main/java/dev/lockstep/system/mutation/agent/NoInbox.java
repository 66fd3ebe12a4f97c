package dev.lockstep.system.mutation.agent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import net.bytebuddy.asm.Advice;

/** The inbox knows nothing: each order is decided, as if it had never come before. */
final class NoInbox {

    private NoInbox() {
    }

    /** Its rows make room for those of the new decision, which would otherwise fail on the primary key. */
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean forget(@Advice.This Object inbox, @Advice.Argument(0) Collection<?> orderIds) {
        Reflection.call(inbox, "delete", "orderId in ?1", new Object[]{orderIds});
        return true;
    }

    @Advice.OnMethodExit
    static void knowNothing(@Advice.Return(readOnly = false) Map<?, ?> decided) {
        decided = new HashMap<>();
    }
}
