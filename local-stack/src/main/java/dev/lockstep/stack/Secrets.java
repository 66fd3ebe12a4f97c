package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The database passwords of one home: made at its first start, readable by its owner only. */
final class Secrets {

    private final Properties passwords = new Properties();

    private Secrets() {
    }

    static Secrets of(Home home, List<String> accounts) {
        var file = home.data("secrets").resolve("passwords.properties");
        var secrets = new Secrets();
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file,
                        accounts.stream().map(a -> a + "=" + random() + "\n").collect(Collectors.joining()));
            }
            try (var in = Files.newInputStream(file)) {
                secrets.passwords.load(in);
            }
        } catch (IOException e) {
            throw new StackFailure("%s can't be written or read (%s).".formatted(file, e), e);
        }
        return secrets;
    }

    String password(String account) {
        return passwords.getProperty(account);
    }

    private static String random() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
