package dev.lockstep.system.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.lockstep.stack.StackFailure;

/** All that can be measured; a new figure is a line here. */
final class Figures {

    private static final List<Figure> ALL = List.of(
            new AcceptedOrders(),
            new AppliedOrders(),
            new SunkRows(),
            new TimeToVisible(),
            new StartAndMemory(),
            new BytesOnDisk(),
            new Growth());

    private Figures() {
    }

    /** @throws StackFailure for a name that there is not */
    static List<Figure> named(String names) {
        return names.equals("all") ? ALL : Arrays.stream(names.split(",")).map(Figures::one).toList();
    }

    private static Figure one(String name) {
        return ALL.stream().filter(figure -> figure.name().equals(name)).findAny()
                .orElseThrow(
                        () -> new StackFailure("There is no figure named %s. There are:%n%s".formatted(name, help())
                                .stripTrailing()));
    }

    static String help() {
        return ALL.stream().map(figure -> "  %-16s %s%n".formatted(figure.name(), figure.description()))
                .collect(Collectors.joining());
    }
}
