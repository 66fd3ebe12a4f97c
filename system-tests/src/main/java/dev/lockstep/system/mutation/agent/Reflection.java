package dev.lockstep.system.mutation.agent;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Calls into a service, whose classes are not visible from here. */
public final class Reflection {

    private Reflection() {
    }

    /** The method of that name that takes these arguments, whoever may see it. */
    public static void call(Object target, String name, Object... arguments) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            var found = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && takes(method, arguments))
                    .findFirst();
            if (found.isPresent()) {
                invoke(target, found.get(), arguments);
                return;
            }
        }
        throw new IllegalArgumentException(target.getClass() + " has no method " + name);
    }

    /** Of several with one name the JVM lists now this one first and now that one. */
    private static boolean takes(Method method, Object... arguments) {
        var types = method.getParameterTypes();
        return types.length == arguments.length
                && IntStream.range(0, types.length).allMatch(place -> types[place].isInstance(arguments[place]));
    }

    /** A {@code Uni} that has completed already. */
    public static Object nothing(ClassLoader service) {
        try {
            var uni = Class.forName("io.smallrye.mutiny.Uni", false, service);
            var builder = uni.getMethod("createFrom").invoke(null);
            return builder.getClass().getMethod("voidItem").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
