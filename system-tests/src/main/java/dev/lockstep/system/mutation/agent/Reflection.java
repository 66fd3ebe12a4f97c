package dev.lockstep.system.mutation.agent;

import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls into a service, whose classes are not visible from here. */
public final class Reflection {

    private Reflection() {
    }

    /** The first method of that name and number of arguments, whoever may see it. */
    public static void call(Object target, String name, Object... arguments) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            var found = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments.length)
                    .findFirst();
            if (found.isPresent()) {
                invoke(target, found.get(), arguments);
                return;
            }
        }
        throw new IllegalArgumentException(target.getClass() + " has no method " + name);
    }

    private static void invoke(Object target, Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
