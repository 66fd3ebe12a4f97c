package dev.lockstep.stack.cli;

/** How a command tells what it has found. */
enum Format {
    TEXT, JSON
}
