package dev.lockstep.system.live;

import dev.lockstep.stack.Part;

/** How a part is started otherwise than in production; the seam for mutations, which take one guard out. */
@FunctionalInterface
public interface Variation {

    Variation NONE = part -> part;

    /** The part to start in its place, of the same name and port. */
    Part of(Part part);
}
