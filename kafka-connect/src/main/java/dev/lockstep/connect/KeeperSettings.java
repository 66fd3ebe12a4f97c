package dev.lockstep.connect;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The keeper's environment, checked before anything starts. */
record KeeperSettings(URI connectUrl, ReadModel readModel, Duration interval) {

    static KeeperSettings from(Map<String, String> environment) {
        return new KeeperSettings(
                httpUrl("CONNECT_URL", environment.getOrDefault("CONNECT_URL", "http://127.0.0.1:8083")),
                new ReadModel(
                        jdbcUrl("READ_MODEL_URL", required(environment, "READ_MODEL_URL")),
                        required(environment, "READ_MODEL_USERNAME"),
                        password(environment)),
                interval("KEEPER_INTERVAL_MS", environment.getOrDefault("KEEPER_INTERVAL_MS", "3000")));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new WrongSetting(name + " is not set.");
        }
        return value;
    }

    /** A container gets it as a file; whoever may look at its settings then still doesn't see it. */
    private static String password(Map<String, String> environment) {
        var file = environment.get("READ_MODEL_PASSWORD_FILE");
        if (file == null) {
            return required(environment, "READ_MODEL_PASSWORD");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new WrongSetting("READ_MODEL_PASSWORD_FILE=" + file + " can't be read.");
        }
    }

    private static URI httpUrl(String name, String value) {
        if (!value.matches("https?://[\\w.-]+(:\\d{1,5})?/?")) {
            throw new WrongSetting(name + "=" + value + " is not a URL like http://127.0.0.1:8083.");
        }
        return URI.create(value);
    }

    private static String jdbcUrl(String name, String value) {
        if (!value.startsWith("jdbc:mariadb://")) {
            throw new WrongSetting(name + "=" + value + " is not a URL like jdbc:mariadb://127.0.0.1:3306/orders.");
        }
        return value;
    }

    private static Duration interval(String name, String value) {
        if (!value.matches("[1-9][0-9]{2,5}")) {
            throw new WrongSetting(name + "=" + value + " is not a number of milliseconds from 100 to 999999.");
        }
        return Duration.ofMillis(Long.parseLong(value));
    }
}
