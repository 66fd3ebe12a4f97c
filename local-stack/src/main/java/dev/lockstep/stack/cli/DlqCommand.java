package dev.lockstep.stack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.deadletter.Letter;
import dev.lockstep.stack.deadletter.Letters;
import dev.lockstep.stack.deadletter.Place;
import dev.lockstep.stack.deadletter.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "dlq", description = "Lists the open dead letters with their reasons, or puts them back where they came from.")
final class DlqCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Option(names = "--replay", defaultValue = "${env:REPLAY}", description = "a letter, as topic@partition:offset, or all")
    private String replay;

    @Option(names = "--format", defaultValue = "${env:FORMAT:-text}", description = "text or json")
    private Format format;

    @Override
    public Integer call() throws JsonProcessingException {
        var kafka = options.running().kafka();
        Answering.require(kafka);
        if (replay == null || replay.isBlank()) {
            list(new Letters(kafka).open());
        } else {
            replay(kafka);
        }
        return 0;
    }

    private void list(List<Letter> open) throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        var lines = open.stream().map(LetterLine::of).toList();
        if (format == Format.JSON) {
            out.println(new ObjectMapper().writeValueAsString(lines));
        } else if (lines.isEmpty()) {
            out.println("There are no open dead letters.");
        } else {
            out.print(LetterLine.HEADING);
            lines.forEach(line -> out.print(line.text()));
        }
        out.flush();
    }

    private void replay(KafkaBroker kafka) {
        var out = spec.commandLine().getOut();
        var wanted = replay.equals("all") ? null : place();
        try (var replaying = new Replay(kafka)) {
            var open = replaying.open();
            if (wanted == null) {
                open.forEach(letter -> putBackOrSkip(replaying, letter, out));
                out.printf("%d replayed.%n", open.stream().filter(letter -> letter.obstacle() == null).count());
            } else {
                putBack(replaying, find(wanted, open), out);
            }
        }
    }

    private Place place() {
        return Place.parse(replay).orElseThrow(() -> new StackFailure(
                "REPLAY is %s, and must be all or topic@partition:offset, as `make dlq` lists them."
                        .formatted(replay)));
    }

    private static Letter find(Place wanted, List<Letter> open) {
        return open.stream().filter(letter -> letter.place().equals(wanted)).findAny()
                .orElseThrow(() -> new StackFailure(
                        "There is no open letter %s; it may have been replayed. `make dlq` lists the open ones."
                                .formatted(wanted)));
    }

    private static void putBackOrSkip(Replay replaying, Letter letter, PrintWriter out) {
        if (letter.obstacle() == null) {
            putBack(replaying, letter, out);
        } else {
            out.printf("%s stays open: it %s.%n", letter.place(), letter.obstacle());
        }
    }

    private static void putBack(Replay replaying, Letter letter, PrintWriter out) {
        replaying.putBack(letter);
        out.printf("%s is on %s again.%n", letter.place(), letter.origin().topic());
        out.flush();
    }
}
