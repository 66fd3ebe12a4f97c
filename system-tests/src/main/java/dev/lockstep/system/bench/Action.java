package dev.lockstep.system.bench;

/** What can fail in any way. */
@FunctionalInterface
interface Action {

    void run() throws Exception;
}
