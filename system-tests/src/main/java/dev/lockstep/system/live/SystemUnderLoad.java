package dev.lockstep.system.live;

import java.util.List;
import java.util.Set;

import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;

/** A system as the load and the audit need it, however it was started. */
public interface SystemUnderLoad {

    /** Where its parts are reached. */
    Stack stack();

    /** The instances of the order service as clients reach them. */
    List<QuarkusService> ordersForClients();

    /** Every part is ready, and every connector runs. */
    boolean isHealthy();

    /** Keys of the unreadable records that a fault has put into topics. */
    Set<String> planted();

    Journal journal();
}
