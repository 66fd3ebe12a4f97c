package dev.lockstep.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;

/** Every fault that the campaign knows. */
public final class Faults {

    private static final List<Fault> ALL = List.of(
            new Kill("kill-one-orders", "kill -9 of one instance of the order service",
                    (stack, random) -> List.of(anyOrders(stack, random))),
            new Kill("kill-all-orders", "kill -9 of every instance of the order service",
                    (stack, random) -> stack.orders()),
            new Kill("kill-catalog", "kill -9 of the catalog", (stack, random) -> List.of(stack.catalog())),
            new Kill("kill-connect", "kill -9 of the Connect worker", (stack, random) -> List.of(stack.connect())),
            new Kill("kill-keeper", "kill -9 of the keeper", (stack, random) -> List.of(stack.keeper())),
            new Kill("kill-broker", "kill -9 of the broker", (stack, random) -> List.of(stack.kafka())),
            new Kill("kill-mariadb", "kill -9 of MariaDB", (stack, random) -> List.of(stack.mariadb())),
            new Kill("kill-broker-and-orders", "kill -9 of the broker and of every instance of the order service",
                    (stack, random) -> brokerAndOrders(stack)),
            new Kill("kill-everything", "kill -9 of every part at once", (stack, random) -> stack.parts()),
            new RollingRestart("restart-orders", "SIGTERM, instance by instance, of the order service", Stack::orders),
            new RollingRestart("restart-catalog", "SIGTERM of the catalog", stack -> List.of(stack.catalog())),
            new RollingRestart("restart-connect", "SIGTERM of the Connect worker", stack -> List.of(stack.connect())),
            new Freeze("freeze-broker-5", "SIGSTOP of the broker for 5 s", Duration.ofSeconds(5),
                    (stack, random) -> stack.kafka()),
            new Freeze("freeze-broker-15", "SIGSTOP of the broker for 15 s", Duration.ofSeconds(15),
                    (stack, random) -> stack.kafka()),
            new Freeze("freeze-broker-90", "SIGSTOP of the broker for 90 s", Duration.ofSeconds(90),
                    (stack, random) -> stack.kafka()),
            new FrozenCatalog("freeze-catalog", "SIGSTOP of the catalog past its session, beside a second instance"),
            new Freeze("freeze-orders", "SIGSTOP of an instance of the order service past its transaction's time",
                    Duration.ofSeconds(15), Faults::anyOrders),
            new Freeze("freeze-mariadb", "SIGSTOP of MariaDB for 15 s", Duration.ofSeconds(15),
                    (stack, random) -> stack.mariadb()),
            new Poison("poison", "unreadable records of every kind in every topic"),
            new LostTable("lost-table", "the sink's table is away until its task has FAILED"),
            new RebalanceStorm("rebalance-storm", "a second and a third catalog come and go"));

    private Faults() {
    }

    /**
     * @param names one, several with commas between, or {@code all}
     * @throws StackFailure for a name that there is not
     */
    public static List<Fault> named(String names) {
        return names.equals("all") ? ALL : Arrays.stream(names.split(",")).map(String::strip).map(Faults::one).toList();
    }

    public static String help() {
        return ALL.stream().map(fault -> "  %-24s %s%n".formatted(fault.name(), fault.description()))
                .collect(Collectors.joining());
    }

    private static Fault one(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findAny().orElseThrow(() -> new StackFailure(
                "There is no fault named %s: `make chaos FAULT=help` lists them.".formatted(name)));
    }

    private static Part anyOrders(Stack stack, Random random) {
        return stack.orders().get(random.nextInt(stack.orders().size()));
    }

    private static List<Part> brokerAndOrders(Stack stack) {
        var parts = new ArrayList<Part>(stack.orders());
        parts.add(stack.kafka());
        return parts;
    }
}
