package dev.lockstep.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import org.apache.kafka.common.TopicPartition;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.audit.Audit;
import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Invariants;
import dev.lockstep.stack.audit.Picture;
import dev.lockstep.stack.audit.Topic;
import dev.lockstep.system.live.SystemUnderLoad;
import dev.lockstep.system.load.Assortment;
import dev.lockstep.system.load.Load;
import dev.lockstep.system.load.OrderService;
import dev.lockstep.system.load.RequestLog;
import dev.lockstep.system.load.StockWatch;

/** One fault, injected again and again at random moments of one continuous load; then the audit. */
public final class FaultRun {

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final String fault;
    private final Injection injection;
    private final SystemUnderLoad system;
    private final RequestLog log;
    private final Duration recoverWithin;
    private final OrderService orders;
    private final Assortment assortment;

    /** Does it; returns when it is over. */
    @FunctionalInterface
    public interface Injection {
        void inject(Random random) throws Exception;
    }

    /** @param name of the run, which no other one has that this system has seen */
    public FaultRun(String name, String fault, Injection injection, SystemUnderLoad system, RequestLog log,
            Duration recoverWithin) {
        this.name = name;
        this.fault = fault;
        this.injection = injection;
        this.system = system;
        this.log = log;
        this.recoverWithin = recoverWithin;
        this.orders = new OrderService(log);
        this.assortment = new Assortment(system.stack().catalog(), name);
    }

    /** @param duration after which no further repetition begins */
    public Row play(int repeat, Duration duration, long seed) throws Exception {
        assortment.create();
        var before = RequestCounts.of(log.histories());
        var watch = new StockWatch(system.stack().mariadb());
        List<Duration> recoveries;
        try (watch; var load = new Load(name, orders, system.ordersForClients(), assortment, seed)) {
            recoveries = repeat(repeat, duration, new Random(seed));
            system.journal().event("load ends");
        }
        awaitQuiet();
        var picture = new Audit(system.stack(), PATIENCE, step -> system.journal().event("audit: %s", step)).take();
        var verdict = judge(picture, watch.check(), recoveries);
        verdict.findings().forEach(finding -> system.journal().event("VIOLATED  %s", finding));
        return Row.of(fault, recoveries, RequestCounts.of(log.histories()).minus(before), verdict, seed);
    }

    private List<Duration> repeat(int repeat, Duration duration, Random random) throws Exception {
        var recoveries = new ArrayList<Duration>();
        var deadline = System.nanoTime() + duration.toNanos();
        for (int number = 1; number <= repeat && System.nanoTime() < deadline; number++) {
            Pause.of(Duration.ofMillis(3_000 + random.nextInt(5_000)));
            system.journal().event("%s, %d of %d", fault, number, repeat);
            injection.inject(random);
            var took = new Recovery(system, orders).await(assortment::fresh, "%s-m%d".formatted(name, number));
            recoveries.add(took);
            system.journal().event("  recovered after %.1f s", took.toMillis() / 1000.0);
        }
        return recoveries;
    }

    /** No order comes any more, and no transaction is open: what clients left behind has been decided by somebody. */
    private void awaitQuiet() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var ends = ends();
        var since = System.nanoTime();
        while (System.nanoTime() < deadline && System.nanoTime() - since < QUIET.toNanos()) {
            Pause.of(Duration.ofMillis(500));
            var now = ends();
            if (!now.equals(ends) || !transactionsAreClosed()) {
                ends = now;
                since = System.nanoTime();
            }
        }
    }

    private boolean transactionsAreClosed() {
        return topics().stream().noneMatch(Topic::hasOpenTransactions);
    }

    private HashMap<TopicPartition, Long> ends() {
        var ends = new HashMap<TopicPartition, Long>();
        topics().forEach(topic -> ends.putAll(topic.ends()));
        return ends;
    }

    private List<Topic> topics() {
        return List.of(new Topic(system.stack().kafka(), "example-order-topic"),
                new Topic(system.stack().kafka(), "orders"));
    }

    private Verdict judge(Picture picture, Check samples, List<Duration> recoveries) {
        var planted = system.planted();
        return Verdict.of(picture, new ClientChecks(log.histories(), picture),
                List.of(samples, assortment.suppliedAsTold(picture)),
                List.of(new Invariants(picture).deadLettersAreOnly(planted),
                        new Invariants(picture).deadLettersHold(planted)),
                recoveries, recoverWithin);
    }
}
