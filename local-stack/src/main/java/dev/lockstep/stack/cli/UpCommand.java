package dev.lockstep.stack.cli;

import java.util.concurrent.Callable;

import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Starts what is missing, waits until all of it is healthy, and returns.")
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var stack = options.wanted();
        out.printf("Starting Lockstep in %s%n", stack.home().folder());
        stack.up(new PrintedProgress(out));
        out.print(whatToDoNow(stack));
        out.flush();
        return 0;
    }

    private static String whatToDoNow(Stack stack) {
        var orders = stack.orders().stream().map(QuarkusService::url).toList();
        return """

                Lockstep is up.
                  orders    %s
                  catalog   %s
                  connect   %s
                  logs      %s

                Place an order:
                  curl -si %s/order-service/alice/orders --json '{"productId":"CATALOG-001","qty":3,"unitPrice":1500}'
                """.formatted(String.join("  ", orders), stack.catalog().url(), stack.connect().url(),
                stack.home().folder().resolve("logs"), orders.get(0));
    }
}
