package dev.lockstep.system.live;

/** This machine can't have what a setting needs; the message says why, in a sentence. */
public class SettingUnavailable extends RuntimeException {

    SettingUnavailable(String reason) {
        super(reason);
    }
}
