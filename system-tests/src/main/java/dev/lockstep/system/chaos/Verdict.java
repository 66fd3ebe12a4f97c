package dev.lockstep.system.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Check.Tally;
import dev.lockstep.stack.audit.Invariants;
import dev.lockstep.stack.audit.Picture;

/** What was found of each invariant. */
record Verdict(Map<Invariant, List<Check>> checks) {

    static Verdict of(Picture picture, ClientChecks clients, List<Check> stock, List<Check> deadLetters,
            List<Duration> recoveries, Duration allowed) {
        var system = new Invariants(picture);
        var checks = new EnumMap<Invariant, List<Check>>(Invariant.class);
        checks.put(Invariant.ACKED_STANDS, List.of(system.everythingIsThere(), clients.acknowledgedOrdersStand(),
                system.oneRowForEachOrder(), system.eachOrderIsDecidedOnce()));
        checks.put(Invariant.NOTHING_ELSE, List.of(clients.refusedRequestsLeftNothing(),
                clients.unknownOrdersAreWholeOrNot(), clients.nothingWasNeverSent(), system.nothingWithoutAnOrder()));
        checks.put(Invariant.STOCK, Stream.concat(Stream.of(system.stockIsWhatIsLeft()), stock.stream()).toList());
        checks.put(Invariant.SAME_ORDERS, List.of(system.sameOrdersInBothTopics()));
        checks.put(Invariant.OUTCOME_STANDS, List.of(system.outcomesNeverChange()));
        checks.put(Invariant.DEAD_LETTERS, deadLetters);
        checks.put(Invariant.RECOVERY, List.of(recovered(recoveries, allowed)));
        return new Verdict(checks);
    }

    boolean holds() {
        return checks.values().stream().flatMap(List::stream).allMatch(Check::holds);
    }

    /** How many cases break an invariant. */
    long broken(Invariant invariant) {
        return checks.get(invariant).stream().mapToLong(Check::broken).sum();
    }

    List<String> findings() {
        return checks.entrySet().stream().flatMap(entry -> entry.getValue().stream().filter(check -> !check.holds())
                .map(check -> "%d. %s".formatted(entry.getKey().number(), check))).toList();
    }

    private static Check recovered(List<Duration> recoveries, Duration allowed) {
        var tally = new Tally("recovered within %d s".formatted(allowed.toSeconds()));
        recoveries.forEach(took -> tally.judge(took.compareTo(allowed) <= 0,
                () -> "%.1f s".formatted(took.toMillis() / 1000.0)));
        return tally.check();
    }
}
