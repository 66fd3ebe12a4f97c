package dev.lockstep.system.mutation.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/**
 * Takes one guard out of a service while it is loaded, so that what runs is the packaged service but for that guard, and
 * the package holds no way to do without it. {@code java -javaagent:….jar=<guard>}.
 */
public final class MutationAgent {

    private MutationAgent() {
    }

    public static void premain(String guard, Instrumentation instrumentation) {
        var taken = Guard.named(guard);
        // By name: to load an advice would be to resolve, here, classes that only the service has.
        var advice = TypePool.Default.ofSystemLoader().describe(taken.advice()).resolve();
        new AgentBuilder.Default()
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(named(taken.type()))
                .transform((builder, type, loader, module, domain) -> builder.visit(
                        Advice.to(advice, ClassFileLocator.ForClassLoader.ofSystemLoader()).on(named(taken.method()))))
                .installOn(instrumentation);
    }
}
