package dev.lockstep.system.mutation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Variation;

/** One guard taken out: a campaign that does not notice is too weak. Each says which faults it shows under. */
public enum Mutation implements Variation {

    INSERT_MODE("the sink inserts, and does not upsert: kill-connect, kill-mariadb") {
        @Override
        public Part of(Part part) {
            return part.name().equals("keeper")
                    ? VariedPart.withClassPath(part, new ChangedConnectors("insert.mode", "insert").write())
                    : part;
        }
    },

    READ_UNCOMMITTED("sink and catalog take what was never committed: kill-all-orders, freeze-orders") {
        @Override
        public Part of(Part part) {
            return switch (part.name()) {
                case "keeper" -> VariedPart.withClassPath(part,
                        new ChangedConnectors("consumer.override.isolation.level", "read_uncommitted").write());
                case "catalog" -> VariedPart.withEnvironment(part,
                        Map.of("MP_MESSAGING_INCOMING_ORDERS_PLACED_ISOLATION_LEVEL", "read_uncommitted"));
                default -> part;
            };
        }
    },

    NO_RESTART("nobody restarts a task that has FAILED: lost-table") {
        @Override
        public void applyTo(LiveSystem system) {
            system.paralyse(system.stack().keeper());
        }
    };

    private final String description;

    Mutation(String description) {
        this.description = description;
    }

    /** @throws StackFailure for a name that there is not */
    public static Variation named(String name) {
        return Arrays.stream(values()).filter(mutation -> mutation.label().equals(name)).findAny()
                .orElseThrow(
                        () -> new StackFailure("There is no mutation named %s. There are:%n%s".formatted(name, help())
                                .stripTrailing()));
    }

    private static String help() {
        return Arrays.stream(values()).map(mutation -> "  %-24s %s%n".formatted(mutation.label(), mutation.description))
                .collect(Collectors.joining());
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
