package dev.lockstep.stack.cli;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Shows every part with its process, port and health, and the connectors with their tasks.")
final class StatusCommand implements Callable<Integer> {

    /** {@code pid} and {@code port} are null where there is none. */
    record PartStatus(String name, Long pid, Integer port, String health) {

        static PartStatus of(Stack stack, Part part) {
            var process = PartProcess.find(stack.home(), part.name());
            var up = process.isPresent() && part.isReady();
            return new PartStatus(part.name(), process.map(PartProcess::pid).orElse(null),
                    part.port() == 0 ? null : part.port(), up ? "UP" : "DOWN");
        }
    }

    record Status(List<PartStatus> parts, List<ConnectorState> connectors) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Option(names = "--format", defaultValue = "${env:FORMAT:-text}", description = "text or json")
    private Format format;

    @Override
    public Integer call() throws JsonProcessingException {
        var stack = options.running();
        var status = new Status(stack.parts().stream().map(part -> PartStatus.of(stack, part)).toList(),
                ConnectorState.of(stack.connect()));
        var out = spec.commandLine().getOut();
        out.println(format == Format.JSON ? new ObjectMapper().writeValueAsString(status) : text(status));
        return 0;
    }

    private static String text(Status status) {
        var text = new StringBuilder("%-19s %8s %6s  %s%n".formatted("PART", "PID", "PORT", "HEALTH"));
        for (var part : status.parts()) {
            text.append("%-19s %8s %6s  %s%n".formatted(part.name(), orDash(part.pid()), orDash(part.port()),
                    part.health()));
        }
        text.append("%n%-19s %-10s %s%n".formatted("CONNECTOR", "STATE", "TASKS"));
        for (var connector : status.connectors()) {
            text.append("%-19s %-10s %s%n".formatted(connector.name(), connector.state(),
                    String.join(" ", connector.tasks())));
        }
        return text.toString().stripTrailing();
    }

    private static String orDash(Object value) {
        return value == null ? "-" : value.toString();
    }
}
