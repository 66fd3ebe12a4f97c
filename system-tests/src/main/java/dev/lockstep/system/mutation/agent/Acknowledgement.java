package dev.lockstep.system.mutation.agent;

import java.lang.reflect.InvocationTargetException;

/** Of a reactive message. The method is an interface's default, which the message's own class need not declare. */
public final class Acknowledgement {

    private Acknowledgement() {
    }

    public static void of(Object message) {
        try {
            Class.forName("org.eclipse.microprofile.reactive.messaging.Message", false,
                    message.getClass().getClassLoader()).getMethod("ack").invoke(message);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
