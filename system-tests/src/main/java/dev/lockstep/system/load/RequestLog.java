package dev.lockstep.system.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.lockstep.system.load.Answer.Knowledge;

/**
 * What the clients did and learned, in a file that only grows: a line before each request, and one for each answer. The
 * audit believes this file, and not the clients' memory.
 */
public final class RequestLog implements AutoCloseable {

    private static final String SENT = "SENT";

    private final Path file;
    private final Writer writer;

    public RequestLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void sent(Request request, String instance) {
        append(SENT, request.user(), request.key(), request.productId(), Integer.toString(request.qty()),
                Integer.toString(request.unitPrice()), instance);
    }

    public void answered(Request request, Answer answer) {
        append(answer.knowledge().name(), request.user(), answer.isAcked() ? answer.orderId() : "-", answer.detail());
    }

    /** Every request so far, by its user. */
    public Map<String, History> histories() {
        var histories = new HashMap<String, History>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split("\t")).forEach(field -> {
                if (field[1].equals(SENT)) {
                    histories.computeIfAbsent(field[2], user -> new History(new Request(user, field[3], field[4],
                            Integer.parseInt(field[5]), Integer.parseInt(field[6]))));
                } else {
                    histories.get(field[2]).learn(new Answer(Knowledge.valueOf(field[1]), field[3], field[4]));
                }
            });
            return histories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void append(String... fields) {
        try {
            writer.write(Instant.now() + "\t" + String.join("\t", fields) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
