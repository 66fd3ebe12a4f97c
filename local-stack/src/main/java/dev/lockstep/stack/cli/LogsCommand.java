package dev.lockstep.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.lockstep.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "logs", description = "Prints the end of each part's log.")
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options;

    @Option(names = "--part", defaultValue = "${env:PART}", description = "this part's log only")
    private String part;

    @Option(names = "--follow", defaultValue = "${env:FOLLOW:-false}", description = "go on as they grow")
    private boolean follow;

    @Option(names = "--lines", defaultValue = "${env:LINES_EACH:-40}", description = "of each log")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var logs = logs();
        if (logs.isEmpty()) {
            throw new StackFailure(part == null
                    ? "There are no logs yet: `make up` starts a system."
                    : "There is no log of a part named %s: `make status` names them.".formatted(part));
        }
        return new LogTail(logs, lines, follow).print();
    }

    private List<Path> logs() throws IOException {
        try (var logs = Files.list(options.home().log("any").getParent())) {
            return logs.filter(log -> part == null || part.isEmpty() || log.equals(options.home().log(part))).sorted()
                    .toList();
        }
    }
}
