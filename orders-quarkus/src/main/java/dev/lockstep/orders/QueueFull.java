package dev.lockstep.orders;

/** More orders are under way to Kafka than this instance holds; this one was not taken. */
class QueueFull extends RuntimeException {}
