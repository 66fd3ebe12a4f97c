package dev.lockstep.system.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** {@code report.json}, and {@code report.md} made from it. A further run adds its rows to those that are there. */
record Report(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void add(Row row) throws IOException {
        Files.createDirectories(folder);
        var rows = new ArrayList<>(rows());
        rows.add(row);
        JSON.writeValue(json().toFile(), rows);
        Files.writeString(folder.resolve("report.md"), markdown(rows));
    }

    private List<Row> rows() throws IOException {
        return Files.exists(json()) ? Arrays.asList(JSON.readValue(json().toFile(), Row[].class)) : List.of();
    }

    private Path json() {
        return folder.resolve("report.json");
    }

    private static String markdown(List<Row> rows) {
        var text = new StringBuilder("""
                | fault | times | requests | acked | refused | unknown | %s | recovery s | max s | seed |
                |---|---:|---:|---:|---:|---:|%s---:|---:|---:|
                """.formatted(
                Arrays.stream(Invariant.values()).map(invariant -> Integer.toString(invariant.number()))
                        .collect(Collectors.joining(" | ")),
                "---|".repeat(Invariant.values().length)));
        rows.forEach(row -> text.append(row.markdown()).append('\n'));
        text.append('\n');
        for (var invariant : Invariant.values()) {
            text.append("%d. %s%n".formatted(invariant.number(), invariant.claim()));
        }
        rows.stream().filter(row -> !row.isClean()).forEach(row -> {
            text.append("%nViolated in %s, seed %d:%n%n".formatted(row.title(), row.seed()));
            row.findings().forEach(finding -> text.append("- %s%n".formatted(finding)));
        });
        return text.toString();
    }
}
