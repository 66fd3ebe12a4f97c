package dev.lockstep.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the read model is, and as whom to change its tables. */
record ReadModel(String url, String username, String password) {

    static ReadModel from(Map<String, String> environment) {
        return new ReadModel(
                jdbcUrl("READ_MODEL_URL", required(environment, "READ_MODEL_URL")),
                required(environment, "READ_MODEL_USERNAME"),
                password(environment));
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

    private static String jdbcUrl(String name, String value) {
        if (!value.startsWith("jdbc:mariadb://")) {
            throw new WrongSetting(name + "=" + value + " is not a URL like jdbc:mariadb://127.0.0.1:3306/orders.");
        }
        return value;
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return "read model " + url + " as " + username;
    }
}
