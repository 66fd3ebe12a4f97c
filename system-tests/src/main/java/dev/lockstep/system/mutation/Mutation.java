package dev.lockstep.system.mutation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Variation;

/** One guard taken out: a campaign that does not notice is too weak. Each says under which fault it shows. */
public enum Mutation implements Variation {

    ACK_BEFORE_COMMIT("an order is acknowledged when it is queued", "kill-all-orders", "orders"),

    TWO_SENDS("the two topics get an order one after the other", "kill-all-orders", "orders"),

    READ_UNCOMMITTED("sink and catalog take what was never committed", "kill-all-orders") {
        @Override
        public Part of(Part part) {
            if (part.name().startsWith("catalog")) {
                return VariedPart.withEnvironment(part,
                        Map.of("MP_MESSAGING_INCOMING_ORDERS_PLACED_ISOLATION_LEVEL", "read_uncommitted"));
            }
            return keeperWith(part, "consumer.override.isolation.level", "read_uncommitted");
        }
    },

    NO_INBOX("the catalog does not know what it has decided", "kill-catalog", "catalog"),

    DECIDE_AFTER_ACK("the catalog acknowledges before it commits", "kill-catalog", "catalog"),

    NO_STOCK_CHECK("neither the catalog nor its table minds what is left", "kill-catalog", "catalog") {
        @Override
        public void applyTo(LiveSystem system) {
            try (var connection = system.stack().mariadb().connect("catalog");
                    var statement = connection.createStatement()) {
                statement.execute("ALTER TABLE catalog_items DROP CONSTRAINT stock_is_not_negative");
            } catch (SQLException e) {
                throw new StackFailure("The table's own check could not be dropped: " + e.getMessage(), e);
            }
        }
    },

    INSERT_MODE("the sink inserts, and does not upsert", "kill-connect") {
        @Override
        public Part of(Part part) {
            return keeperWith(part, "insert.mode", "insert");
        }
    },

    NO_RESTART("nobody restarts a task that has FAILED", "lost-table") {
        @Override
        public void applyTo(LiveSystem system) {
            system.paralyse(system.stack().keeper());
        }
    };

    private final String description;
    private final String fault;
    private final String service;

    Mutation(String description, String fault) {
        this(description, fault, null);
    }

    /** @param service whose packaged code changes as it is loaded */
    Mutation(String description, String fault, String service) {
        this.description = description;
        this.fault = fault;
        this.service = service;
    }

    /** @throws StackFailure for a name that there is not */
    public static Mutation named(String name) {
        return Arrays.stream(values()).filter(mutation -> mutation.label().equals(name)).findAny()
                .orElseThrow(
                        () -> new StackFailure("There is no mutation named %s. There are:%n%s".formatted(name, help())
                                .stripTrailing()));
    }

    /** The name of the fault under which the guard is missed. */
    public String fault() {
        return fault;
    }

    @Override
    public Part of(Part part) {
        return service != null && part.name().startsWith(service) ? AgentJar.without(label(), part) : part;
    }

    static Part keeperWith(Part part, String setting, String value) {
        return part.name().equals("keeper")
                ? VariedPart.withClassPath(part, new ChangedConnectors(Map.of(setting, value)).write())
                : part;
    }

    private static String help() {
        return Arrays.stream(values())
                .map(mutation -> "  %-18s %s: %s%n".formatted(mutation.label(), mutation.description, mutation.fault))
                .collect(Collectors.joining());
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
