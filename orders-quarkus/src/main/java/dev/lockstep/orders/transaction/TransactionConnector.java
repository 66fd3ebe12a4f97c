package dev.lockstep.orders.transaction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.health.HealthReporter;

/**
 * Writes each {@link Publication} of a channel in a Kafka transaction, many to one, and acknowledges it once that has
 * committed. SmallRye's own transactions run one request at a time, and complete normally after some failed commits.
 */
@ApplicationScoped
@Connector("kafka-transactions")
class TransactionConnector implements OutboundConnector, HealthReporter {

    private final Config service;
    private final Map<String, GroupCommit> channels = new ConcurrentHashMap<>();

    TransactionConnector(Config service) {
        this.service = service;
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        var settings = new ChannelSettings(config, service);
        var commits = new GroupCommit(settings.channel(), settings.queueCapacity(), settings.transactions());
        channels.put(settings.channel(), commits);
        commits.start();
        return commits;
    }

    @Override
    public HealthReport getReadiness() {
        var report = HealthReport.builder();
        channels.forEach(
                (name, commits) -> report.add(name, commits.trouble().isEmpty(), commits.trouble().orElse(null)));
        return report.build();
    }

    @Override
    public HealthReport getLiveness() {
        var report = HealthReport.builder();
        channels.forEach((name, commits) -> report.add(name, !commits.isDead()));
        return report.build();
    }

    /** What was accepted is still written; no request comes any more. */
    @PreDestroy
    void drain() {
        channels.values().forEach(GroupCommit::close);
    }
}
