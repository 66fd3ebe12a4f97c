package dev.lockstep.connect;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The keeper's environment, checked before anything starts. */
record KeeperSettings(URI connectUrl, ReadModel readModel, Duration interval) {

    static KeeperSettings from(Map<String, String> environment) {
        return new KeeperSettings(
                httpUrl("CONNECT_URL", environment.getOrDefault("CONNECT_URL", "http://127.0.0.1:8083")),
                ReadModel.from(environment),
                interval("KEEPER_INTERVAL_MS", environment.getOrDefault("KEEPER_INTERVAL_MS", "3000")));
    }

    private static URI httpUrl(String name, String value) {
        if (!value.matches("https?://[\\w.-]+(:\\d{1,5})?/?")) {
            throw new WrongSetting(name + "=" + value + " is not a URL like http://127.0.0.1:8083.");
        }
        return URI.create(value);
    }

    private static Duration interval(String name, String value) {
        if (!value.matches("[1-9][0-9]{2,5}")) {
            throw new WrongSetting(name + "=" + value + " is not a number of milliseconds from 100 to 999999.");
        }
        return Duration.ofMillis(Long.parseLong(value));
    }
}
