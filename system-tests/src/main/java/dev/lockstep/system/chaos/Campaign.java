package dev.lockstep.system.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.common.KafkaException;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.system.fault.Fault;
import dev.lockstep.system.live.Journal;
import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Setting;
import dev.lockstep.system.live.SettingUnavailable;
import dev.lockstep.system.live.Variation;
import dev.lockstep.system.load.RequestLog;
import dev.lockstep.system.mutation.Mutation;

/**
 * Fault after fault on one system. The next begins on a new one after a fault that has lost or doubled something, and
 * where it needs another setting.
 */
public final class Campaign implements AutoCloseable {

    private final Path folder;
    private final Journal journal;
    private final String mutation;
    private final Duration recoverWithin;
    private final Variation variation;
    private final Report report;
    private final String started = Long.toString(System.currentTimeMillis() / 1000, 36);
    private int runs;
    private LiveSystem system;
    private RequestLog log;

    /**
     * @param mutation the guard to take out; null for none
     * @param recoverWithin the time that the system may take after each fault
     */
    public Campaign(Path folder, Journal journal, String mutation, Duration recoverWithin) {
        this.folder = folder;
        this.journal = journal;
        this.mutation = mutation;
        this.recoverWithin = recoverWithin;
        this.variation = mutation == null ? Variation.NONE : Mutation.named(mutation);
        this.report = new Report(folder);
    }

    /** @return what broke, or could not be tried, a sentence each; empty if everything held */
    public List<String> play(Fault fault, int repeat, Duration duration, long seed) throws Exception {
        journal.event("%s: %s; seed %d", fault.name(), fault.description(), seed);
        try {
            provide(fault.setting());
        } catch (SettingUnavailable e) {
            journal.event("%s: SKIPPED. %s", fault.name(), e.getMessage());
            report.add(Row.skipped(fault.name(), e.getMessage(), seed).under(mutation));
            return List.of("%s was skipped: %s".formatted(fault.name(), e.getMessage()));
        }
        var row = run(fault, repeat, duration, seed);
        report.add(row.under(mutation));
        journal.event("%s: %s", fault.name(), row.isClean() ? "all invariants hold" : "INVARIANTS ARE VIOLATED");
        if (row.hasBrokenTheSystem()) {
            close();
        }
        return row.findings();
    }

    /** One whose system does not come back has a row as well: there is nothing worse to tell. */
    private Row run(Fault fault, int repeat, Duration duration, long seed) throws Exception {
        try {
            return new FaultRun("r%d".formatted(++runs), fault.name(), random -> fault.inject(system, random), system,
                    log, recoverWithin).play(repeat, duration, seed);
        } catch (StackFailure | KafkaException e) {
            journal.event("%s: the system did not come back: %s", fault.name(), e.getMessage());
            return Row.lost(fault.name(), e.getMessage(), seed);
        }
    }

    @Override
    public void close() {
        if (system != null) {
            system.close();
            log.close();
            system = null;
        }
    }

    private void provide(Setting setting) {
        if (system != null && system.setting() != setting) {
            close();
        }
        if (system == null) {
            begin(setting);
        }
    }

    private void begin(Setting setting) {
        var name = "%s-%d".formatted(started, runs + 1);
        system = LiveSystem.start(new Home(folder.resolve("system-" + name)), setting, variation, journal);
        log = new RequestLog(folder.resolve("requests-%s.log".formatted(name)));
    }
}
