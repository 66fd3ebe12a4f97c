package dev.lockstep.system.live;

import dev.lockstep.stack.Part;

/** How a system differs from the one in production: the seam for mutations, which take one guard out. */
public interface Variation {

    Variation NONE = new Variation() {
    };

    /** The part to start in the place of one, of the same name and port. */
    default Part of(Part part) {
        return part;
    }

    /** Once everything is ready, and before any fault. */
    default void applyTo(LiveSystem system) {
    }
}
