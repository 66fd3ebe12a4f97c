package dev.lockstep.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Progress;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackPorts;
import dev.lockstep.stack.testing.TestHome;

/** One whole system for the run, on ports of its own: two orders instances, one catalog, and all that they need. */
public final class RunningSystem implements BeforeAllCallback, ParameterResolver {

    private record Started(Stack stack, Home home) implements ExtensionContext.Store.CloseableResource {

        static Started start() {
            var home = TestHome.create("system");
            // A run that is cut short leaves nothing behind.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Stack.down(home, Progress.SILENT)));
            var stack = new Stack(home, StackPorts.free(2));
            stack.up(Progress.SILENT);
            return new Started(stack, home);
        }

        @Override
        public void close() {
            Stack.down(home, Progress.SILENT);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        started(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return started(context).stack();
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, type -> Started.start(), Started.class);
    }
}
