package dev.lockstep.connect;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What Connect says about a connector; the parts of it that decide something. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConnectorStatus(Part connector, List<Part> tasks) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String state, String trace) {

        private boolean failed() {
            return state.equals("FAILED");
        }

        /** The deepest cause says what is wrong; what is above it says that Connect gave up. */
        private String reason() {
            return trace == null
                    ? "no reason given"
                    : trace.lines().filter(line -> line.startsWith("Caused by: ")).reduce((above, below) -> below)
                            .orElse(trace.lines().findFirst().orElse(""));
        }
    }

    /** A paused or stopped connector is somebody's decision, whatever its tasks say. */
    boolean leftAlone() {
        return connector.state().equals("PAUSED") || connector.state().equals("STOPPED");
    }

    boolean failed() {
        return parts().anyMatch(Part::failed);
    }

    String summary() {
        return connector.state() + ", tasks " + tasks.stream().map(Part::state).toList();
    }

    String reason() {
        return parts().filter(Part::failed).map(Part::reason).findFirst().orElse("");
    }

    private Stream<Part> parts() {
        return Stream.concat(Stream.of(connector), tasks.stream());
    }
}
