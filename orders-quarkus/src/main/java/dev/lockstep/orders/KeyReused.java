package dev.lockstep.orders;

/** The user has ordered something else with this key. */
class KeyReused extends RuntimeException {}
