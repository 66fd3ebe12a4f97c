package dev.lockstep.connect;

/** What waiting does not cure: the message tells the operator what to change. */
final class WrongSetting extends RuntimeException {

    WrongSetting(String message) {
        super(message);
    }
}
