package dev.lockstep.stack.audit;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.audit.Check.Tally;

/** Every part is ready, and every connector runs with all its tasks. */
public final class Health {

    private Health() {
    }

    public static Check of(Stack stack) {
        var tally = new Tally("every part is ready, and every connector runs");
        for (var part : stack.parts()) {
            tally.judge(PartProcess.find(stack.home(), part.name()).isPresent() && part.isReady(), part::name);
        }
        for (var connector : ConnectorState.of(stack.connect())) {
            tally.judge(connector.isSettled(), () -> "%s is %s, its tasks are %s"
                    .formatted(connector.name(), connector.state(), connector.tasks()));
        }
        return tally.check();
    }
}
