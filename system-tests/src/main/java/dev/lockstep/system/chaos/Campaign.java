package dev.lockstep.system.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.lockstep.stack.Home;
import dev.lockstep.system.fault.Fault;
import dev.lockstep.system.live.Journal;
import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Variation;
import dev.lockstep.system.load.RequestLog;
import dev.lockstep.system.mutation.Mutation;

/** Fault after fault on one system; after one that has lost or doubled something, the next begins on a new system. */
public final class Campaign implements AutoCloseable {

    private final Path folder;
    private final Journal journal;
    private final String mutation;
    private final Variation variation;
    private final Report report;
    private final String started = Long.toString(System.currentTimeMillis() / 1000, 36);
    private int runs;
    private LiveSystem system;
    private RequestLog log;

    /** @param mutation the guard to take out; null for none */
    public Campaign(Path folder, Journal journal, String mutation) {
        this.folder = folder;
        this.journal = journal;
        this.mutation = mutation;
        this.variation = mutation == null ? Variation.NONE : Mutation.named(mutation);
        this.report = new Report(folder);
    }

    /** @return what broke, a sentence each; empty if everything held */
    public List<String> play(Fault fault, int repeat, Duration duration, long seed) throws Exception {
        if (system == null) {
            begin();
        }
        journal.event("%s: %s; seed %d", fault.name(), fault.description(), seed);
        var row = new FaultRun("r%d".formatted(++runs), fault, system, log).play(repeat, duration, seed);
        report.add(row.under(mutation));
        journal.event("%s: %s", fault.name(), row.isClean() ? "all invariants hold" : "INVARIANTS ARE VIOLATED");
        if (row.hasBrokenTheSystem()) {
            close();
        }
        return row.findings();
    }

    @Override
    public void close() {
        if (system != null) {
            system.close();
            log.close();
            system = null;
        }
    }

    private void begin() {
        var name = "%s-%d".formatted(started, runs + 1);
        log = new RequestLog(folder.resolve("requests-%s.log".formatted(name)));
        system = LiveSystem.start(new Home(folder.resolve("system-" + name)), variation, journal);
    }
}
