package dev.lockstep.system.live;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Stack;

/** A small disk for each store. */
public final class SmallDisks implements Surroundings {

    private static final int KAFKA_MEBIBYTES = 256;
    /** MariaDB's own files take a half of it. */
    private static final int MARIADB_MEBIBYTES = 512;

    private static final long ROOM_TO_START = 16L << 20;

    private final Stack stack;
    private final SmallDisk kafka;
    private final SmallDisk mariadb;

    SmallDisks(Stack stack) {
        this.stack = stack;
        kafka = new SmallDisk(stack.kafka().data(), KAFKA_MEBIBYTES);
        try {
            mariadb = new SmallDisk(stack.mariadb().data(), MARIADB_MEBIBYTES);
        } catch (SettingUnavailable e) {
            kafka.close();
            throw e;
        }
    }

    public SmallDisk under(Part store) {
        return store.equals(stack.kafka()) ? kafka : mariadb;
    }

    /** MariaDB that finds its disk full while it starts waits for 60 s, whatever happens meanwhile. */
    @Override
    public boolean hasRoomFor(Part part) {
        return !stack.stores().contains(part) || under(part).free() > ROOM_TO_START;
    }

    @Override
    public void close() {
        kafka.close();
        mariadb.close();
    }
}
