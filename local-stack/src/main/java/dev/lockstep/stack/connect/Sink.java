package dev.lockstep.stack.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.Patience;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.StackFailure;

/** A connector that writes a topic into the table of the same name. */
public record Sink(ConnectWorker worker, String name, String topic) {

    private static final String JDBC = "io.debezium.connector.jdbc.JdbcSinkConnector";
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofMillis(200));
    private static final Duration LONGEST_JOIN = Duration.ofSeconds(1);

    /** All of a worker, in order of topic. */
    public static List<Sink> of(ConnectWorker worker) {
        var sinks = new ArrayList<Sink>();
        try {
            new ObjectMapper().readTree(new ConnectRequests(worker).send("GET", "/connectors?expand=info"))
                    .forEach(found -> {
                        var config = found.at("/info/config");
                        if (config.path("connector.class").asText().equals(JDBC)) {
                            sinks.add(new Sink(worker, config.path("name").asText(), config.path("topics").asText()));
                        }
                    });
        } catch (JsonProcessingException e) {
            throw new StackFailure("Connect's answer can't be read: %s".formatted(e.getMessage()), e);
        }
        sinks.sort(Comparator.comparing(Sink::topic));
        return sinks;
    }

    /** Its tasks stay, with their partitions, and write nothing. */
    public void pause() {
        send("PUT", "/pause");
    }

    public void resume() {
        send("PUT", "/resume");
    }

    /** Returns when no task of it writes any more. */
    public void stop() {
        send("PUT", "/stop");
        PATIENCE.awaits(() -> isToldToStop() && isLeftByAll(),
                () -> "%s does not stop: see `make status`.".formatted(name));
    }

    /** Returns when so many tasks have partitions. */
    public void awaitTasks(int count) {
        PATIENCE.awaits(() -> group().membersWithPartitions() == count,
                () -> "%s has not %d tasks with partitions after %d s: see `make status`.".formatted(name, count,
                        PATIENCE.limit().toSeconds()));
    }

    /** Once resumed, it reads its topic from the start. Connect wants it stopped. */
    public void forgetOffsets() {
        send("DELETE", "/offsets");
    }

    /** @param tasks as many as it may have at most: at once, or from when it is resumed if it is stopped */
    public void changeTasks(int tasks) {
        send("PATCH", "/config", "{\"tasks.max\":\"%d\"}".formatted(tasks));
    }

    private void send(String method, String what) {
        send(method, what, "");
    }

    private void send(String method, String what, String json) {
        new ConnectRequests(worker).send(method, "/connectors/" + name + what, json);
    }

    private boolean isToldToStop() {
        return ConnectorState.of(worker).stream()
                .anyMatch(state -> state.name().equals(name) && state.state().equals("STOPPED"));
    }

    /**
     * What Connect says of the tasks does not tell: it forgets them at once, while they still write, and may say for ever that one
     * runs which was stopped while it started. One that writes is in the group, and one that starts has joined it a second
     * later, or has ended.
     */
    private boolean isLeftByAll() {
        if (!group().isEmpty()) {
            return false;
        }
        Pause.of(LONGEST_JOIN);
        return group().isEmpty();
    }

    private ConsumerGroup group() {
        return new ConsumerGroup(worker.kafka().bootstrapServers(), "connect-" + name);
    }
}
