package dev.lockstep.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a worker says of a connector and of its tasks: RUNNING, FAILED, PAUSED, STOPPED, UNASSIGNED. */
public record ConnectorState(String name, String state, List<String> tasks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All connectors of a worker; none if it does not answer. */
    public static List<ConnectorState> of(ConnectWorker worker) {
        return Http.get(worker.url() + "/connectors?expand=status").map(ConnectorState::parse).orElse(List.of());
    }

    /** It does what it was told to: it runs with all its tasks, or somebody has paused it. */
    @JsonIgnore
    public boolean isSettled() {
        return Set.of("PAUSED", "STOPPED").contains(state)
                || state.equals("RUNNING") && !tasks.isEmpty() && tasks.stream().allMatch("RUNNING"::equals);
    }

    private static List<ConnectorState> parse(String json) {
        try {
            var states = new ArrayList<ConnectorState>();
            JSON.readTree(json).properties().forEach(connector -> {
                var status = connector.getValue().path("status");
                var tasks = new ArrayList<String>();
                status.path("tasks").forEach(task -> tasks.add(task.path("state").asText()));
                states.add(
                        new ConnectorState(connector.getKey(), status.path("connector").path("state").asText(), tasks));
            });
            return states;
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
