package dev.lockstep.stack.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import dev.lockstep.stack.DevModeService;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.Startup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "dev", description = "Starts the infrastructure, and both services in Quarkus dev mode, until Ctrl-C.")
final class DevCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var stack = options.wanted();
        var progress = new PrintedProgress(out);
        stopPackagedServices(stack, progress);
        stack.up(stack.infrastructure(), progress);
        List<Part> services = List.of(DevModeService.catalog(stack), DevModeService.orders(stack));
        // One after the other: both builds touch the modules that they share.
        try (var startup = new Startup(stack.home(), progress)) {
            for (var service : services) {
                startup.check(List.of(service));
                startup.bring(List.of(service));
            }
            out.println(
                    "\nEdit a source and send the next request: it is served by the new code. Ctrl-C ends both services.");
            out.println("The infrastructure stays until `make down`.\n");
            out.flush();
            return new LogTail(services.stream().map(service -> stack.home().log(service.name())).toList(), 5, true)
                    .print();
        }
    }

    private static void stopPackagedServices(Stack stack, PrintedProgress progress) {
        for (var process : PartProcess.remembered(stack.home())) {
            if (process.name().equals("catalog") || process.name().startsWith("orders-")) {
                process.stop(stack.home(), Duration.ofSeconds(20));
                progress.stopped(process.name());
            }
        }
    }
}
