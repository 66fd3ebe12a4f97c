package dev.lockstep.stack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

import org.apache.kafka.common.header.Headers;

/** What the headers of a dead letter say about it: the catalog's, or Connect's. */
record Note(Headers headers) {

    private static final String CATALOG = "dead-letter-";
    private static final String CONNECT = "__connect.errors.";

    static boolean isPartOf(String header) {
        return header.startsWith(CATALOG) || header.startsWith(CONNECT);
    }

    Optional<Place> origin() {
        return origin(CATALOG).or(() -> origin(CONNECT));
    }

    String reason() {
        return text(CATALOG + "reason")
                .or(() -> text(CONNECT + "exception.message"))
                .or(() -> text(CONNECT + "exception.class.name"))
                .orElse("no reason given");
    }

    private Optional<Place> origin(String prefix) {
        return text(prefix + "topic").flatMap(topic -> text(prefix + "partition")
                .flatMap(partition -> text(prefix + "offset")
                        .flatMap(offset -> Place.parse("%s@%s:%s".formatted(topic, partition, offset)))));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(header -> header.value())
                .map(value -> new String(value, UTF_8));
    }
}
