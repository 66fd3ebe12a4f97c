package dev.lockstep.system.live;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.QuarkusService;

/** What is around a system, and between its parts, from before its start until after its end. */
public interface Surroundings extends AutoCloseable {

    Surroundings NONE = new Surroundings() {
    };

    /** The part to start in the place of one, of the same name and port. */
    default Part of(Part part) {
        return part;
    }

    /** An instance of the order service as its clients reach it. */
    default QuarkusService toClients(QuarkusService orders) {
        return orders;
    }

    /** Whether a supervisor that looks before it starts a part would start this one now. */
    default boolean hasRoomFor(Part part) {
        return true;
    }

    @Override
    default void close() {
    }
}
