package dev.lockstep.system.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** What a run has measured so far: a table for people, a file for programs. */
final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<Reading> all = new ArrayList<>();
    private final Path file;

    Readings(Path file) {
        this.file = file;
    }

    /** Written at once, so that a run that is cut short leaves what it had. */
    void add(Reading reading) {
        all.add(reading);
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allBarsHold() {
        return all.stream().noneMatch(reading -> Boolean.FALSE.equals(reading.holds()));
    }

    void print(PrintWriter out) {
        var table = TextTable.forColumns(new ColorScheme.Builder(Ansi.OFF).build(), column(54), column(12), column(10),
                column(12), column(8), column(10), column(8));
        table.addRowValues("figure", "value", "unit", "limit", "ratio", "bar", "");
        for (var each : all) {
            table.addRowValues(each.figure(), Reading.number(each.value()), each.unit(), Reading.number(each.limit()),
                    Reading.number(each.ratio()), each.bar() == null ? "" : each.bar(), verdict(each));
        }
        out.print(table);
        out.flush();
    }

    private static String verdict(Reading reading) {
        if (reading.holds() == null) {
            return "";
        }
        return reading.holds() ? "holds" : "MISSED";
    }

    private static Column column(int width) {
        return new Column(width, 1, Overflow.SPAN);
    }
}
